import { signal } from "@preact/signals";
import type { ConnectionState, connect } from "../../../client/connection.ts";
import type { Ask } from "../../../protocol/ask.ts";
import type { SentFile } from "../../../protocol/attachment.ts";
import type { CardLeft, OwnCard } from "../../../protocol/comment-card.ts";
import type {
	ComplaintFiled,
	OwnComplaint,
} from "../../../protocol/complaint.ts";
import type { Mode, QueuePosition } from "../../../protocol/conversation.ts";
import type { Author, Entry, EntryKind } from "../../../protocol/entry.ts";
import type { VisitorDraft } from "../../../protocol/message.ts";
import type { OwnPromise } from "../../../protocol/promise.ts";
import type { Refusal, Reply } from "../../../protocol/refusal.ts";
import type { ShownPolicy } from "../../../protocol/shown-policy.ts";
import type {
	Availability,
	SiteInfo,
	VisitorWelcome,
} from "../../../protocol/visitor.ts";
import type {
	VisitorCommands,
	VisitorFacts,
} from "../../../protocol/visitor-events.ts";

type Connect = typeof connect<VisitorCommands, VisitorFacts, VisitorWelcome>;
type Command = keyof VisitorCommands;

export const NOW = 1_770_000_000_000;
export const CONVERSATION = "c".repeat(22);

/** A relay with one shop and one visitor, in memory: it says what a test lets it say. */
export interface FakeRelay {
	connect: Connect;
	/** Every command, in order. */
	said: { command: Command; data: Record<string, unknown> }[];
	entries: Entry[];
	/** Refuses a command until `allow`, or so many times. */
	refuse(command: Command, refusal: Refusal, times?: number): void;
	allow(command: Command): void;
	add(
		kind: EntryKind | "blessed",
		author: Author,
		body: unknown,
		clientId?: string | null,
	): Entry;
	tell<K extends keyof VisitorFacts>(fact: K, data: VisitorFacts[K]): void;
	lose(): void;
	comeBack(): void;
	/** Someone has this conversation already. */
	hasConversation: boolean;
	/** What the welcome says of the site; a test may change it before the chat opens. */
	site: SiteInfo;
	availability: Availability;
	/** How a conversation begins. */
	mode: Mode;
	place: QueuePosition | null;
	tokens: Set<string>;
	/** What can be read and answered; the first is what is asked next. */
	asks: Ask[];
	/** What the shop has published. */
	policies: ShownPolicy[];
	/** What was left, by its client id. */
	cards: Map<string, OwnCard>;
	/** What this visitor complains about. */
	complaints: OwnComplaint[];
	/** What was promised to them. */
	promises: OwnPromise[];
	/** What was brought whole, by its id. */
	files: Map<string, SentFile>;
	/** Tokens that belong to another person than the identity shown. */
	othersTokens: Set<string>;
}

export function fakeRelay(): FakeRelay {
	let state = signal<ConnectionState>({ kind: "off" });
	let listeners = new Map<string, ((fact: never) => void)[]>();
	const refusals = new Map<Command, { refusal: Refusal; times: number }>();
	let options: Parameters<Connect>[0];
	const known: Known = { agent: null, closed: false, replyTo: null };

	async function ask(command: Command, data: unknown): Promise<Reply<never>> {
		await Promise.resolve();
		connection.said.push({ command, data: data as Record<string, unknown> });
		if (state.value.kind === "lost") {
			return { ok: false, refusal: { code: "retry" } };
		}
		const { token } = data as { token?: string | null };
		if (command === "hello" && token && connection.othersTokens.has(token)) {
			return { ok: false, refusal: { code: "other_person" } };
		}
		const refused = refusals.get(command);
		if (refused && refused.times-- > 0)
			return { ok: false, refusal: refused.refusal };
		return {
			ok: true,
			data: (answers[command]?.(data as never) ?? {}) as never,
		};
	}

	async function greet() {
		const reply = await ask("hello", options.hello());
		if (reply.ok) {
			state.value = { kind: "here" };
			options.welcomed(reply.data);
		} else state.value = { kind: "refused", refusal: reply.refusal };
	}

	const connection: FakeRelay = {
		said: [],
		entries: [],
		hasConversation: false,
		site: { name: "Lille Lamp", languages: [], hours: null, mail: false },
		availability: { kind: "here" },
		mode: "live",
		place: null,
		tokens: new Set(),
		...{ asks: [], policies: [], complaints: [], promises: [] },
		cards: new Map(),
		files: new Map(),
		othersTokens: new Set(),
		connect(given) {
			// A new page: the one before is gone.
			state = signal<ConnectionState>({ kind: "off" });
			listeners = new Map();
			options = given;
			return {
				state,
				ask: ask as never,
				now: () => NOW,
				on(fact, hear) {
					listeners.set(fact, [...(listeners.get(fact) ?? []), hear]);
					return () => {};
				},
				open() {
					if (state.value.kind !== "off") return;
					state.value = { kind: "connecting" };
					void greet();
				},
				close() {
					state.value = { kind: "off" };
				},
			};
		},
		refuse: (command, refusal, times = Number.POSITIVE_INFINITY) =>
			void refusals.set(command, { refusal, times }),
		allow: (command) => void refusals.delete(command),
		add(kind, author, body, clientId = null) {
			const entry = entryOf(connection.entries.length + 1, kind, author, body);
			entry.clientId = clientId;
			connection.entries.push(entry);
			if (entry.kind === "joined") known.agent = entry.body?.agent ?? null;
			if (entry.kind === "released") known.agent = null;
			if (entry.kind === "closed") known.closed = true;
			if (entry.kind === "reopened") known.closed = false;
			connection.tell("entry:added", { conversation: CONVERSATION, entry });
			return entry;
		},
		tell(fact, data) {
			for (const hear of listeners.get(fact) ?? []) hear(data as never);
		},
		lose() {
			// For so long that nobody waits for the socket any more.
			state.value = { kind: "lost", since: performance.now() - 60_000 };
		},
		comeBack() {
			state.value = { kind: "connecting" };
			void greet();
		},
	};
	const answers = answersOf(connection, known);
	return connection;
}

function entryOf(
	seq: number,
	kind: EntryKind | "blessed",
	author: Author,
	body: unknown,
): Entry {
	return {
		seq,
		prev: seq - 1,
		kind,
		v: 1,
		author,
		clientId: null,
		audience: "all",
		body,
		at: NOW,
		erasedAt: null,
	} as Entry;
}

/** What the relay knows of the visitor and of the conversation, besides its entries. */
interface Known {
	agent: { name: string } | null;
	closed: boolean;
	replyTo: string | null;
}

function answersOf(
	connection: FakeRelay,
	known: Known,
): Partial<Record<Command, (data: never) => unknown>> {
	const isKnown = (token: string | null) =>
		token !== null && connection.tokens.has(token);
	return {
		hello: ({ token }: { token: string | null }) => ({
			protocol: 1,
			now: NOW,
			site: connection.site,
			availability: connection.availability,
			visitor: isKnown(token) ? { name: null, replyTo: known.replyTo } : null,
			conversations:
				connection.hasConversation && isKnown(token)
					? [publicConversationOf(connection, known)]
					: [],
		}),
		"visitor:make": ({ token }: { token: string }) => {
			connection.tokens.add(token);
			return {};
		},
		"message:send": ({ clientId, text, files }: VisitorDraft) => {
			connection.hasConversation = true;
			const author: Author = { kind: "visitor" };
			const sent = files?.map(({ id }) => connection.files.get(id));
			const body = sent ? { text, files: sent } : { text };
			const entry = connection.add("message", author, body, clientId);
			return { conversation: CONVERSATION, seq: entry.seq, at: NOW };
		},
		"ask:next": () => ({ ask: connection.asks[0] ?? null }),
		"ask:read": ({ ask }: { ask: string }) => ({
			ask: connection.asks.find(({ id }) => id === ask),
		}),
		"card:leave": ({ clientId, kind, text }: CardLeft) => {
			const before = connection.cards.get(clientId);
			const card: OwnCard = before ?? {
				id: clientId,
				kind,
				text,
				state: kind === "idea" ? "heard" : null,
				note: null,
				conversation: null,
				at: NOW,
			};
			connection.cards.set(clientId, card);
			return { card };
		},
		"policies:read": () => ({
			policies: connection.policies,
			words: {
				...{ title: "Policies", open: "Read all of it" },
				...{ old: "This has changed since.", order: "Order number" },
				...{ request: "Ask to send something back", reason: "Reason" },
			},
		}),
		"cards:own": () => ({
			cards: [...connection.cards.values()],
			met: ["Noor"],
		}),
		"complaint:file": ({ id }: ComplaintFiled) => {
			const filed: OwnComplaint = {
				...{ id, conversation: CONVERSATION, number: "LL-26-0001" },
				...{ state: "filed", filedAt: NOW, assessBy: NOW, answerBy: NOW },
				decision: null,
			};
			connection.complaints.push(filed);
			return { complaint: filed };
		},
		"complaints:own": () => ({ complaints: connection.complaints }),
		"promises:read": () => ({ promises: connection.promises }),
		"conversation:join": ({ after }: { after: number }) => ({
			conversation: publicConversationOf(connection, known),
			entries: connection.entries.filter(({ seq }) => seq > after),
			more: false,
			now: NOW,
		}),
		"address:set": ({ email }: { email: string | null }) => {
			known.replyTo = email;
			return { replyTo: email };
		},
		"link:make": ({ link }: { link: string }) => ({
			url: `http://relay.test/c/s#k${link}`,
			expiresAt: NOW,
		}),
		"files:link": ({ files }: { files: string[] }) => ({
			links: files
				.filter((id) => connection.files.has(id))
				.map((id) => ({ id, url: `/f/${id}`, small: `/f/${id}?small` })),
			until: NOW + 300_000,
		}),
		"entries:read": ({ after }: { after: number }) => ({
			entries: connection.entries.filter(({ seq }) => seq > after),
			more: false,
		}),
	};
}

function publicConversationOf(connection: FakeRelay, { agent, closed }: Known) {
	return {
		id: CONVERSATION,
		state: { kind: closed ? "closed" : agent ? "open" : "waiting", since: NOW },
		mode: connection.mode,
		agent,
		startedAt: NOW,
		readByVisitor: 0,
		readByAgent: 0,
		lastSeq: connection.entries.length,
		place: agent || closed ? null : connection.place,
	};
}

export const NOOR: Author = { kind: "agent", name: "Noor" };
export const SYSTEM: Author = { kind: "system" };
