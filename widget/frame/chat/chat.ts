// biome-ignore assist/source/organizeImports: in this order the file compresses better, by a hundred bytes.
import type { LocalStore } from "../../../client/local-store.ts";
import { settleLogged } from "../../../client/settle-logged.ts";
import type {
	VisitorCommands,
	VisitorFacts,
} from "../../../protocol/visitor-events.ts";
import {
	createOutbox,
	type Outbox,
	type Pending,
	type PendingFile,
} from "../../../client/outbox.ts";
import { createBlocked } from "./blocked.ts";
import { type Carrier, createCarrier } from "../../../client/carrier.ts";
import { type Conversations, createConversations } from "./conversations.ts";
import { PROTOCOL } from "../../../protocol/version.ts";
import { createVisitor, type Visitor } from "./visitor.ts";
import { deliver } from "./deliver.ts";
import type {
	Availability,
	Page,
	SiteInfo,
	VisitorWelcome,
} from "../../../protocol/visitor.ts";
import type { VisitorConnection } from "./conversation.ts";
import { computed, type ReadonlySignal, signal } from "@preact/signals";
import { follow } from "./follow.ts";
import { createIdentity, type Identity } from "./identity.ts";
import type { connect } from "../../../client/connection.ts";
import type { Entry } from "../../../protocol/entry.ts";

type Connect = typeof connect<VisitorCommands, VisitorFacts, VisitorWelcome>;

export interface Chat extends Conversations {
	connection: VisitorConnection;
	/** What is known of the site: from its page, until the relay has said it. */
	shop: ReadonlySignal<Shop>;
	shopName: ReadonlySignal<string>;
	/** null: nothing is known yet. */
	availability: ReadonlySignal<Availability | null>;
	/** What the relay said of the site and the visitor on this connection, or the one before. */
	welcome: ReadonlySignal<VisitorWelcome | null>;
	pending: ReadonlySignal<Pending[]>;
	/** Whether this visitor has written here, as far as this window knows; null: not known yet. */
	began: ReadonlySignal<boolean | null>;
	/** … or has left something else here, as far as what is kept here tells. */
	wrote: ReadonlySignal<boolean>;
	/** Reads what earlier pages left; connects at once if somebody was here. */
	start(): Promise<void>;
	/** The shopper opened the chat. */
	open(): Promise<void>;
	prove(identity: string | null): void;
	identity: Identity;
	/** false: it could not be kept, so it stays in the composer. */
	send(text: string, files?: PendingFile[]): Promise<boolean>;
	outbox: Outbox;
	carrier: Carrier;
	retry(clientId: string): void;
	discard(clientId: string): void;
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

type Shop = Pick<SiteInfo, "name" | "texts" | "look">;

interface Options {
	site: Shop & { site: string };
	store: LocalStore;
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
	const { site, store } = options;
	const visitor = createVisitor(store);
	const welcome = signal<VisitorWelcome | null>(null);
	const availability = signal<Availability | null>(null);
	let loading: Promise<void> | undefined;
	const connection: VisitorConnection = options.connect({
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
	const conversations = createConversations(connection, options.arrived);
	const isBlocked = createBlocked(connection, () => void identity.settle());
	const isReady = () =>
		identity.isSettled() &&
		(connection.state.value.kind === "here" || isBlocked());
	const outbox = createOutbox({
		...options,
		// A shopper has one current conversation, whether a message names it yet or not.
		queueKeyOf: () => null,
		isMine: (item) => identity.isMine(item),
		ready: isReady,
		send: (item) => deliver(item, parts),
	});
	const ours = { outbox, connection, visitor, carrier: createCarrier() };
	const shared = { ...options, ...ours, conversations };
	const identity: Identity = createIdentity(shared);
	const parts = { ...shared, identity, isReady };
	const followTo = (conversation: string) => void follow(conversation, parts);
	settleLogged(outbox, conversations.shown, followTo);

	connection.on("availability:changed", (fact) => {
		availability.value = fact.availability;
	});

	function welcomed(said: VisitorWelcome) {
		availability.value = said.availability;
		visitor.welcomed(said.visitor !== null);
		conversations.welcomed(said.conversations);
		welcome.value = said;
		for (const { state } of outbox.pending.value)
			if (state.kind === "sent") followTo(state.conversation);
		void identity.settle();
	}

	const load = () => (loading ??= visitor.load());

	connection.on("site:changed", ({ site }) => {
		welcome.value &&= { ...welcome.value, site };
	});
	const shop = computed<Shop>(() => welcome.value?.site ?? site);
	const began = computed(() => {
		if (conversations.newest.value || outbox.pending.value.length) return true;
		return welcome.value ? false : null;
	});

	return {
		...conversations,
		...ours,
		shop,
		shopName: computed(() => shop.value.name),
		availability,
		welcome,
		pending: outbox.pending,
		began,
		wrote: computed(() => began.value || visitor.token() !== null),
		leave: identity.leave,
		async start() {
			await load();
			const waiting = await store.pending();
			void outbox.drain();
			if (visitor.token() || waiting.length) connection.open();
		},
		async open() {
			// A hello without the token that is kept here would greet a stranger.
			await load();
			connection.open();
		},
		prove: identity.prove,
		identity,
		async send(text, files) {
			const sender = await identity.sender();
			const conversation = conversations.current.value?.id ?? null;
			// Gone, and with them their words.
			if (!sender) return true;
			return outbox.add(messageOf({ conversation, text, sender }, files));
		},
		retry: (clientId) => void outbox.retry(clientId),
		discard: (clientId) => void outbox.discard(clientId),
	};
}

/** A field without a value would be kept as one. */
function messageOf<T extends object>(written: T, files?: PendingFile[]) {
	const message = { ...written, kind: "message" as const };
	return files ? { ...message, files } : message;
}
