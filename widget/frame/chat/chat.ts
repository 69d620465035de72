import { computed, type ReadonlySignal, signal } from "@preact/signals";
import type { connect } from "../../../client/connection.ts";
import type { Kept } from "../../../client/local-store.ts";
import { createOutbox, type Pending } from "../../../client/outbox.ts";
import type { Entry } from "../../../protocol/entry.ts";
import type {
	VisitorCommands,
	VisitorFacts,
} from "../../../protocol/events.ts";
import type {
	PostedDraft,
	Sent,
	VisitorDraft,
} from "../../../protocol/message.ts";
import type { Refusal, Reply } from "../../../protocol/refusal.ts";
import { PROTOCOL } from "../../../protocol/version.ts";
import type {
	Availability,
	Page,
	VisitorWelcome,
} from "../../../protocol/visitor.ts";
import { createBlocked } from "./blocked.ts";
import type { Relay } from "./conversation.ts";
import { type Conversations, createConversations } from "./conversations.ts";
import { createIdentity } from "./identity.ts";
import { refusalOf } from "./refusal-of.ts";
import { settleLogged } from "./settle-logged.ts";
import { createVisitor, type Visitor } from "./visitor.ts";

const RETRY: Reply<never> = { ok: false, refusal: { code: "retry" } };

type Connect = typeof connect<VisitorCommands, VisitorFacts, VisitorWelcome>;

export interface Chat extends Conversations {
	relay: Relay;
	shopName: ReadonlySignal<string>;
	/** null: nothing is known yet. */
	availability: ReadonlySignal<Availability | null>;
	/** What the relay said of the site and the visitor on this connection, or the one before. */
	welcome: ReadonlySignal<VisitorWelcome | null>;
	pending: ReadonlySignal<Pending[]>;
	/** Whether this visitor has written here, as far as this window knows; null: not known yet. */
	began: ReadonlySignal<boolean | null>;
	/** … or, before the relay has said so, as far as what is kept here tells. */
	wrote: ReadonlySignal<boolean>;
	/** Reads what earlier pages left; connects at once if somebody was here. */
	start(): Promise<void>;
	/** The shopper opened the chat. */
	open(): Promise<void>;
	prove(identity: string | null): void;
	/** false: it could not be kept, so it stays in the composer. */
	send(text: string): Promise<boolean>;
	retry(clientId: string): void;
	discard(clientId: string): void;
	/** null: done. */
	withdraw(conversation: string, seq: number): Promise<Refusal | null>;
	end(): Promise<Refusal | null>;
	visitor: Visitor;
	/**
	 * Whoever writes next is somebody else: what stands here is closed to this window, and then to the other tabs.
	 * `before` is waited for; `erase` removes the rest of what is kept, before they hear of it.
	 */
	leave(erase?: () => Promise<void>, before?: Promise<void>): Promise<void>;
}

declare module "../context/context.ts" {
	interface Models {
		chat: Chat;
		/** How many answers the shopper has not seen. */
		unread: ReadonlySignal<number>;
	}
}

interface Options {
	site: { site: string; name: string };
	kept: Kept;
	/** Names what all tabs of this site's chat share. */
	name: string;
	url: string;
	connect: Connect;
	/** The language that the shopper reads. */
	reads?(): string;
	/** Where the shopper is: the agent is told with the message that begins a conversation. */
	page(): Page | null;
	/** Whoever wrote here is gone, as another tab or the relay says. */
	left?(): void;
	/** A new entry came while the connection was there: not history. */
	arrived(entry: Entry): void;
}

/** The chat of one window: who writes, into which conversation, and what becomes of it. */
export function createChat(options: Options): Chat {
	const { site, kept, name } = options;
	const visitor = createVisitor(kept);
	const welcome = signal<VisitorWelcome | null>(null);
	const availability = signal<Availability | null>(null);
	let loading: Promise<void> | undefined;

	const relay: Relay = options.connect({
		url: options.url,
		namespace: "/visitor",
		auth: () => ({}),
		hello: () => ({
			protocol: PROTOCOL,
			site: site.site,
			token: identity.token(),
			identity: identity.show(),
			locale: options.reads?.(),
		}),
		welcomed,
		woken: () => conversations.joinAgain(),
	});
	const conversations = createConversations(relay, options.arrived);
	const isBlocked = createBlocked(relay, () => void identity.settle());
	const isHere = () => relay.state.value.kind === "here";
	const isReady = () => identity.isSettled() && (isHere() || isBlocked());
	const outbox = createOutbox({
		kept,
		name,
		// A shopper has one current conversation, whether a message names it yet or not.
		laneOf: () => null,
		isMine: (item) => identity.isMine(item),
		ready: isReady,
		async send(item) {
			const { conversation, clientId, text } = item;
			const draft = { conversation, clientId, text, page: options.page() };
			const isNow = identity.captureRound();
			// Makes the token of what version 0.1 has kept, and says whose it is.
			const sender = await identity.sender();
			// Closed just now: who writes may be about to change.
			if (!sender || !isReady() || !isNow() || !identity.isMine(item))
				return RETRY;
			const reply = isHere()
				? await sendBySocket(draft, isNow)
				: await postIt({
						...draft,
						protocol: PROTOCOL,
						token: sender.token,
						identity: identity.jwt(),
					});
			if (!reply.ok && reply.refusal.code === "other_person") {
				// The token here is somebody else's: what was just written goes under a new one.
				if (isNow()) await identity.switchVisitor();
				return RETRY;
			}
			if (reply.ok && isNow()) void follow(reply.data.conversation);
			return reply;
		},
	});
	const parts = { ...options, outbox, relay, visitor, conversations };
	const identity = createIdentity(parts);

	const makeVisitor = () =>
		visitor.make(identity.show(), (fresh) => relay.ask("visitor:make", fresh));

	async function sendBySocket(
		draft: VisitorDraft,
		isNow: () => boolean,
	): Promise<Reply<Sent>> {
		const made = await makeVisitor();
		if (!made.ok) return made;
		return isNow() ? relay.ask("message:send", draft) : RETRY;
	}

	/** Few networks let HTTP through and no socket. */
	async function postIt(draft: PostedDraft): Promise<Reply<Sent>> {
		const isNow = identity.captureRound();
		const part = await import("./post.ts").catch(() => null);
		return part && isNow() ? part.post(options.url, site.site, draft) : RETRY;
	}

	relay.on("availability:changed", (fact) => {
		availability.value = fact.availability;
	});

	function welcomed(said: VisitorWelcome) {
		availability.value = said.availability;
		visitor.welcomed(said.visitor !== null);
		conversations.welcomed(said.conversations);
		welcome.value = said;
		for (const { state } of outbox.pending.value) {
			if (state.kind === "sent") void follow(state.conversation);
		}
		void identity.settle();
	}

	settleLogged(outbox, conversations.shown, (conversation) => {
		void follow(conversation);
	});

	function load(): Promise<void> {
		loading ??= visitor.load();
		return loading;
	}

	async function follow(conversation: string) {
		if (conversations.knows(conversation)) return;
		if (visitor.known()) return conversations.adopt(conversation);
		if (relay.state.peek().kind !== "here") return;
		if (visitor.token()) {
			// Sent over HTTP while this socket said hello: now the relay knows the token.
			const made = await makeVisitor();
			return made.ok ? conversations.adopt(conversation) : undefined;
		}
		// The other tab has made the visitor: say hello again, as that visitor.
		await visitor.load();
		if (!visitor.token()) return;
		relay.close();
		relay.open();
	}

	const began = computed(() => {
		if (conversations.newest.value || outbox.pending.value.length) return true;
		return welcome.value ? false : null;
	});

	return {
		...conversations,
		relay,
		visitor,
		shopName: computed(() => welcome.value?.site.name ?? site.name),
		availability,
		welcome,
		pending: outbox.pending,
		began,
		wrote: computed(() => began.value ?? visitor.token() !== null),
		leave: identity.leave,
		async start() {
			await load();
			const waiting = await kept.pending();
			void outbox.drain();
			if (visitor.token() || waiting.length) relay.open();
		},
		async open() {
			// A hello without the token that is kept here would greet a stranger.
			await load();
			relay.open();
		},
		prove: identity.prove,
		async send(text) {
			const sender = await identity.sender();
			// Gone, and with them their words.
			if (!sender) return true;
			const conversation = conversations.current.value?.id ?? null;
			return outbox.add({ conversation, kind: "message", text, sender });
		},
		retry: (clientId) => void outbox.retry(clientId),
		discard: (clientId) => void outbox.discard(clientId),
		withdraw: (conversation, seq) =>
			refusalOf(relay.ask("message:withdraw", { conversation, seq })),
		async end() {
			const conversation = conversations.current.value?.id;
			if (!conversation) return null;
			return refusalOf(relay.ask("conversation:close", { conversation }));
		},
	};
}
