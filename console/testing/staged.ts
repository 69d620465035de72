import { signal } from "@preact/signals";
import type { ConnectionState } from "../../client/connection.ts";
import type { LocalStore } from "../../client/local-store.ts";
import type { Pending } from "../../client/outbox.ts";
import type { AgentWelcome, StaffConversation } from "../../protocol/agent.ts";
import type { ConsoleFacts } from "../../protocol/console-facts.ts";
import type { Author, Bodies, Entry, EntryKind } from "../../protocol/entry.ts";
import type { Reply } from "../../protocol/refusal.ts";
import type { ConsoleConnection } from "../workspace/console-connection.ts";
import type { ConsoleHttp } from "../workspace/http.ts";

/** Ids as the wire has them, readable in a failing test. */
export const idOf = (name: string) => name.padEnd(22, "_");
export const ME = idOf("noor");
export const VISITOR: Author = { kind: "visitor" };
export const NOOR: Author = { kind: "agent", name: "Noor", id: ME };

export const WELCOME: AgentWelcome = {
	protocol: 1,
	now: 0,
	me: {
		id: ME,
		name: "Noor",
		email: "noor@example.com",
		availability: "here",
		until: null,
		why: null,
		load: 0,
		slots: 3,
	},
	sites: [{ id: idOf("shop"), name: "Lavender", role: "owner" }],
};

export function rowOf(
	name: string,
	with_: Partial<StaffConversation> = {},
): StaffConversation {
	return {
		id: idOf(name),
		state: { kind: "waiting", since: 0 },
		mode: "live",
		agent: null,
		startedAt: 0,
		readByVisitor: 0,
		readByAgent: 0,
		lastSeq: 1,
		place: null,
		site: idOf("shop"),
		ref: name.toUpperCase(),
		relation: "visitor",
		proof: null,
		visitor: idOf(`visitor of ${name}`),
		visitorName: null,
		preview: null,
		lastAt: 0,
		lastVisitorSeq: 0,
		epoch: 0,
		language: null,
		team: null,
		queueAt: with_.state?.since ?? 0,
		offer: null,
		quietSince: null,
		answerBy: null,
		score: null,
		...with_,
	};
}

export const mineSince = (since: number): Partial<StaffConversation> => ({
	state: { kind: "open", since },
	agent: { id: ME, name: "Noor" },
	epoch: 1,
	joined: true,
});

export function entryOf<K extends EntryKind>(
	seq: number,
	kind: K,
	body: Bodies[K],
	with_: Partial<Entry> = {},
): Entry {
	return {
		seq,
		prev: seq - 1,
		kind,
		v: 1,
		author: VISITOR,
		clientId: null,
		audience: "all",
		body,
		at: seq * 1_000,
		erasedAt: null,
		...with_,
	} as Entry;
}

/** What no test has an answer for is not answered: an empty one would be a shape that no relay sends. */
const isRead = (command: string) => /:(read|find|of-person)$/.test(command);

type Answers = Record<string, (data: never) => unknown>;

/** A relay on a stage: it answers as told, and tells what the test wants told. */
export function stagedConnection(answers: Answers = {}) {
	const state = signal<ConnectionState>({ kind: "here" });
	const listeners = new Map<string, Set<(fact: never) => void>>();
	const said: [string, unknown][] = [];
	const connection = {
		state,
		now: () => 1_000_000,
		open() {},
		close() {},
		on(fact: string, hear: (fact: never) => void) {
			const heard = listeners.get(fact) ?? new Set();
			listeners.set(fact, heard.add(hear));
			return () => void heard.delete(hear);
		},
		async ask(command: string, data: never): Promise<Reply<unknown>> {
			if (state.peek().kind !== "here")
				return { ok: false, refusal: { code: "retry" } };
			said.push([command, data]);
			if (!answers[command] && isRead(command)) return new Promise(() => {});
			const answer = await answers[command]?.(data);
			return isReply(answer) ? answer : { ok: true, data: answer ?? {} };
		},
	} as unknown as ConsoleConnection;
	return {
		connection,
		state,
		answers,
		said,
		saidOf: (command: string) =>
			said.filter(([name]) => name === command).map(([, data]) => data),
		tell<K extends keyof ConsoleFacts>(fact: K, told: ConsoleFacts[K]) {
			for (const hear of listeners.get(fact) ?? []) hear(told as never);
		},
	};
}

/** What is asked by HTTP, answered as told: by path, with the method before it where that is not POST. */
export function stagedHttp(answers: Answers = {}) {
	const said: [string, unknown][] = [];
	async function answer(path: string, data?: unknown): Promise<never> {
		said.push([path, data]);
		const answer = await answers[path]?.(data as never);
		return (
			isReply(answer) ? answer : { ok: true, data: answer ?? {} }
		) as never;
	}
	const http: ConsoleHttp = {
		ask: answer,
		file: answer,
		put: (path, bytes) => answer(`PUT ${path}`, bytes),
		remove: (path) => answer(`DELETE ${path}`),
		proof: () => ({ "x-shopbell-csrf": "proof" }),
		renew: (csrf) => void said.push(["renew", csrf]),
	};
	return {
		http,
		answers,
		said,
		saidOf: (path: string) =>
			said.filter(([name]) => name === path).map(([, data]) => data),
	};
}

function isReply(answer: unknown): answer is Reply<unknown> {
	return typeof answer === "object" && answer !== null && "ok" in answer;
}

export function localStoreInMemory(): LocalStore & {
	facts: Map<string, unknown>;
} {
	const facts = new Map<string, unknown>();
	const outbox = new Map<string, Pending>();
	return {
		facts,
		lasting: signal(true),
		get: async <T>(key: string) => facts.get(key) as T | undefined,
		set: async (key, value) => void facts.set(key, value),
		async first<T>(key: string, value: T) {
			if (!facts.has(key)) facts.set(key, value);
			return facts.get(key) as T;
		},
		remove: async (key) => void facts.delete(key),
		removeIf: async () => {},
		pending: async () => [...outbox.values()],
		keepPending: async (pending) => void outbox.set(pending.clientId, pending),
		dropPending: async (clientId) => void outbox.delete(clientId),
		async forget() {
			facts.clear();
			outbox.clear();
		},
	};
}

/** Lets everything that waits for an answer go on. */
export async function settled() {
	for (let turn = 0; turn < 20; turn++) await Promise.resolve();
}
