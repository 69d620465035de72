import { signal } from "@preact/signals";
import { vi } from "vitest";
import type { ConnectionState, connect } from "../../../client/connection.ts";
import type { LocalStore } from "../../../client/local-store.ts";
import type { Pending } from "../../../client/outbox.ts";
import type {
	VisitorCommands,
	VisitorFacts,
} from "../../../protocol/events.ts";
import type { Reply } from "../../../protocol/refusal.ts";
import type { VisitorWelcome } from "../../../protocol/visitor.ts";
import { type Chat, createChat } from "../chat/chat.ts";
import { identityOf } from "./identity-of.ts";

type Connect = typeof connect<VisitorCommands, VisitorFacts, VisitorWelcome>;
type Refused = Extract<Reply<never>, { ok: false }>;

/** What a browser without a person's hand never does by itself: each task waits until it is run. */
interface Turns {
	/** Does the work when its turn comes. Tasks of one source keep their order. */
	later<T>(source: string, work: () => T): Promise<T>;
	/** Runs the first task of one source, chosen by this number. false: nothing waits. */
	run(choice: number): Promise<boolean>;
}

/** Somebody whom a token opens, as the relay knows her. */
export interface KnownVisitor {
	subject: string | null;
	texts: string[];
	/** What was sent twice is kept once. */
	clientIds: string[];
}

export interface Tab {
	chat: Chat;
	store: LocalStore;
	lose(): void;
	comeBack(): void;
}

interface Watch {
	/** The window begins anew, for the shopper to see. */
	left(tab: number): void;
	/** That tab was told by the other that whoever wrote is gone. */
	heard(tab: number): void;
}

/** Two tabs of one browser, the relay, and everything between them in the order that a test chooses. */
export function openTwoTabs(watch: Watch) {
	const turns = createTurns();
	const channels = stubChannels(turns, watch);
	const visitors = new Map<string, KnownVisitor>();
	stubPost(turns, visitors);
	const disk = { facts: new Map<string, unknown>(), outbox: new Map() };
	const tabs = [0, 1].map((number) => {
		channels.current = number;
		return openTab(number, turns, disk, visitors, () => watch.left(number));
	});
	return { turns, tabs, visitors, disk };
}

function createTurns(): Turns {
	const sources = new Map<string, (() => void)[]>();
	return {
		later: (source, work) =>
			new Promise((done, fail) => {
				const tasks = sources.get(source) ?? [];
				sources.set(source, tasks);
				tasks.push(() => {
					try {
						done(work());
					} catch (error) {
						fail(error);
					}
				});
			}),
		async run(choice) {
			const waiting = [...sources.values()].filter(({ length }) => length);
			waiting[choice % waiting.length]?.shift()?.();
			await settled();
			return waiting.length > 0;
		},
	};
}

/** Everything that waits for no task is done. */
export function settled(): Promise<void> {
	return new Promise((done) => setImmediate(done));
}

interface Listener {
	name: string;
	tab: number;
	hear?: (event: object) => void;
}

function stubChannels(turns: Turns, { heard }: Watch) {
	const channels = {
		/** Whoever opens a channel now. */
		current: 0,
		open: [] as Listener[],
	};
	class Channel {
		#tab = channels.current;
		#own: Listener;
		constructor(name: string) {
			this.#own = { name, tab: this.#tab };
			channels.open.push(this.#own);
		}
		addEventListener(_: string, hear: (event: object) => void) {
			this.#own.hear = hear;
		}
		postMessage(data: unknown) {
			for (const other of channels.open) {
				if (other === this.#own || other.name !== this.#own.name) continue;
				const { hear, tab } = other;
				void turns.later(`channel from ${this.#tab}`, () => {
					if (other.name.endsWith(":left")) heard(tab);
					hear?.({ data });
				});
			}
		}
	}
	vi.stubGlobal("BroadcastChannel", Channel);
	return channels;
}

const refused = (code: "retry" | "other_person" | "not_found"): Refused => ({
	ok: false,
	refusal: { code },
});

function stubPost(turns: Turns, visitors: Map<string, KnownVisitor>) {
	vi.stubGlobal("fetch", async (_: string, { body }: RequestInit) => {
		const { token, identity, ...draft } = JSON.parse(String(body));
		const answer = await turns.later("http", () => {
			const visitor = opened(visitors, token);
			if (!proves(visitor, identity)) return refused("other_person");
			return { conversation: `of ${token}`, seq: keep(visitor, draft) };
		});
		return Response.json(answer);
	});
}

function opened(visitors: Map<string, KnownVisitor>, token: string) {
	const visitor = visitors.get(token) ?? {
		subject: null,
		texts: [],
		clientIds: [],
	};
	visitors.set(token, visitor);
	return visitor;
}

/** The number under which it is kept. */
function keep(
	{ texts, clientIds }: KnownVisitor,
	{ clientId, text }: Record<string, string | null>,
): number {
	if (!clientIds.includes(String(clientId))) {
		clientIds.push(String(clientId));
		texts.push(String(text));
	}
	return clientIds.indexOf(String(clientId)) + 1;
}

/** Joins whom the identity names to the visitor; false: the visitor is somebody else. */
function proves(visitor: KnownVisitor, identity: string | null): boolean {
	const subject = ["maya", "noor"].find((one) => identityOf(one) === identity);
	if (subject && visitor.subject && visitor.subject !== subject) return false;
	visitor.subject ??= subject ?? null;
	return true;
}

function openTab(
	number: number,
	turns: Turns,
	disk: { facts: Map<string, unknown>; outbox: Map<string, Pending> },
	visitors: Map<string, KnownVisitor>,
	left: () => void,
): Tab {
	const onDisk = <T>(work: () => T) => turns.later(`disk of ${number}`, work);
	const { facts, outbox } = disk;
	const store: LocalStore = {
		lasting: signal(true),
		get: <T>(key: string) => onDisk(() => facts.get(key) as T | undefined),
		set: (key, value) => onDisk(() => void facts.set(key, value)),
		first: <T>(key: string, value: T) =>
			onDisk(() => {
				if (!facts.has(key)) facts.set(key, value);
				return facts.get(key) as T;
			}),
		remove: (key) => onDisk(() => void facts.delete(key)),
		removeIf: (key, value) =>
			onDisk(() => {
				if (facts.get(key) === value) facts.delete(key);
			}),
		pending: () => onDisk(() => [...outbox.values()]),
		keepPending: (item) => onDisk(() => void outbox.set(item.clientId, item)),
		dropPending: (id) => onDisk(() => void outbox.delete(id)),
		forget: () =>
			onDisk(() => {
				facts.clear();
				outbox.clear();
			}),
	};
	const network = createNetwork(number, turns, visitors);
	const chat = createChat({
		site: { site: "shop", name: "Lille Lamp" },
		store,
		name: "two tabs",
		url: "http://relay.test",
		connect: network.connect,
		page: () => null,
		left,
		arrived() {},
	});
	return { chat, store, lose: network.lose, comeBack: network.comeBack };
}

/** A socket is what it was opened with; another one knows nothing of it. */
interface Socket {
	token: string | null;
}

/** One socket after the other to a relay that knows visitors and keeps what they say. */
function createNetwork(
	number: number,
	turns: Turns,
	visitors: Map<string, KnownVisitor>,
) {
	const state = signal<ConnectionState>({ kind: "off" });
	let options: Parameters<Connect>[0];
	let isUp = true;
	let socket: Socket | null = null;
	const over = (work: () => Reply<unknown>) =>
		turns.later(`socket of ${number}`, work);

	async function ask(
		command: string,
		data: Record<string, string>,
	): Promise<Reply<never>> {
		const own = socket;
		if (!own) return refused("retry");
		const reply = await over(() =>
			own === socket ? answer(own, visitors, command, data) : refused("retry"),
		);
		await over(() => reply);
		return own === socket ? (reply as Reply<never>) : refused("retry");
	}

	async function greet() {
		socket = { token: null };
		const own = socket;
		const reply = await ask("hello", options.hello() as never);
		if (own !== socket) return;
		if (reply.ok) {
			state.value = { kind: "here" };
			options.welcomed(reply.data);
		} else {
			socket = null;
			state.value = { kind: "refused", refusal: reply.refusal };
		}
	}

	return {
		connect: ((given: typeof options) => {
			options = given;
			return {
				state,
				ask,
				now: () => 0,
				on: () => () => {},
				open() {
					if (state.value.kind !== "off") return;
					state.value = { kind: "connecting" };
					if (isUp) void greet();
				},
				close() {
					socket = null;
					state.value = { kind: "off" };
				},
			};
		}) as unknown as Connect,
		lose() {
			isUp = false;
			socket = null;
			const { kind } = state.value;
			if (kind === "here" || kind === "connecting")
				state.value = { kind: "lost", since: performance.now() };
		},
		comeBack() {
			isUp = true;
			if (state.value.kind === "lost" || state.value.kind === "connecting")
				void greet();
		},
	};
}

/** What the relay answers on one socket. */
function answer(
	own: Socket,
	visitors: Map<string, KnownVisitor>,
	command: string,
	data: Record<string, string | null>,
): Reply<unknown> {
	const { token = null, identity = null } = data;
	if (command === "hello") {
		const visitor = token ? visitors.get(token) : undefined;
		if (visitor && !proves(visitor, identity)) return refused("other_person");
		own.token = visitor ? token : null;
		return { ok: true, data: welcome(own.token) };
	}
	if (command === "visitor:make") {
		const made = opened(visitors, String(token));
		if (!proves(made, identity)) return refused("other_person");
		own.token = token;
		return { ok: true, data: {} };
	}
	const visitor = own.token ? visitors.get(own.token) : undefined;
	if (!visitor) return refused("not_found");
	const conversation = `of ${own.token}`;
	switch (command) {
		case "identity:prove":
			return proves(visitor, identity)
				? { ok: true, data: { name: null } }
				: refused("other_person");
		case "message:send": {
			const seq = keep(visitor, data);
			return { ok: true, data: { conversation, seq, at: seq } };
		}
		default:
			return refused("not_found");
	}
}

const welcome = (token: string | null): Partial<VisitorWelcome> => ({
	protocol: 2,
	now: 0,
	availability: { kind: "here" },
	visitor: token ? { name: null, replyTo: null } : null,
	conversations: [],
	site: {
		name: "Lille Lamp",
		languages: [],
		hours: null,
		mail: false,
	} as never,
});
