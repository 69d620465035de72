import { signal } from "@preact/signals";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { OUTBOX_MESSAGES } from "../protocol/limits.ts";
import type { Sent } from "../protocol/message.ts";
import type { Reply } from "../protocol/refusal.ts";
import type { LocalStore } from "./local-store.ts";
import { createOutbox, type OutboxOptions, type Pending } from "./outbox.ts";

/** Of this test's own tabs: those of an earlier one live on, and would hear and send along. */
let name: string;
beforeEach(({ task }) => {
	vi.useFakeTimers();
	name = task.id;
});
afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

/** The disk of one browser, as all its pages see it. */
function disk(): LocalStore {
	const items = new Map<string, Pending>();
	return {
		lasting: signal(true),
		get: async () => undefined,
		set: async () => {},
		first: async (_key, value) => value,
		remove: async () => {},
		removeIf: async () => {},
		pending: async () => [...items.values()],
		keepPending: async (pending) => void items.set(pending.clientId, pending),
		dropPending: async (clientId) => void items.delete(clientId),
		forget: async () => items.clear(),
	};
}

/** A relay that answers as it is told, and remembers what it was sent. */
function relay() {
	const heard: string[] = [];
	let answers: Reply<Sent>[] = [];
	return {
		heard,
		answers: (...next: Reply<Sent>[]) => {
			answers = next;
		},
		send: async (pending: Pending): Promise<Reply<Sent>> => {
			heard.push(pending.text);
			return answers.shift() ?? ok(heard.length);
		},
	};
}
const ok = (seq: number): Reply<Sent> => ({
	ok: true,
	data: { conversation: "c", seq, at: 1, duplicate: false },
});
const no = (
	refusal: Extract<Reply<never>, { ok: false }>["refusal"],
): Reply<never> => ({ ok: false, refusal });

const written = (text: string, conversation: string | null = "c") => ({
	conversation,
	kind: "message" as const,
	text,
});

/** Each conversation for itself, and everything in it this window's, unless a test says so. */
function outboxOf(
	given: Omit<OutboxOptions, "queueKeyOf" | "isMine"> & Partial<OutboxOptions>,
) {
	return createOutbox({
		queueKeyOf: ({ conversation }) => conversation,
		isMine: () => true,
		...given,
	});
}

test("a message is on disk before it shows, and shows until the log has it", async () => {
	const store = disk();
	const { send } = relay();
	let online = false;
	const outbox = outboxOf({ store, name, send, ready: () => online });
	await outbox.add(written("One"));
	expect(await store.pending()).toHaveLength(1);
	expect(outbox.pending.value).toMatchObject([
		{ text: "One", state: { kind: "sending" } },
	]);

	online = true;
	await outbox.drain();
	expect(await store.pending()).toEqual([]);
	expect(outbox.pending.value).toMatchObject([
		{ state: { kind: "sent", seq: 1 } },
	]);
	outbox.settle(outbox.pending.value[0]?.clientId ?? "");
	expect(outbox.pending.value).toEqual([]);
});

test("what an earlier page left is sent by the next, in the order of writing", async () => {
	const store = disk();
	const before = outboxOf({
		store,
		name,
		send: relay().send,
		ready: () => false,
	});
	await before.add(written("One"));
	await before.add(written("Two"));
	const { send, heard } = relay();
	const after = outboxOf({ store, name, send, ready: () => true });
	await after.drain();
	expect(heard).toEqual(["One", "Two"]);
});

test("one conversation has one message in flight, another conversation does not wait for it", async () => {
	const store = disk();
	const before = outboxOf({
		store,
		name,
		send: relay().send,
		ready: () => false,
	});
	for (const text of ["a1", "a2", "b1"])
		await before.add(written(text, text[0]));
	const sent: string[] = [];
	const replies: ((reply: Reply<Sent>) => void)[] = [];
	const outbox = outboxOf({
		store,
		name,
		ready: () => true,
		send({ text }) {
			sent.push(text);
			return new Promise((reply) => replies.push(reply));
		},
	});
	const drained = outbox.drain();
	await vi.advanceTimersByTimeAsync(60_000);
	expect(sent).toEqual(["a1", "b1"]);
	for (const reply of replies) reply(ok(1));
	await vi.advanceTimersByTimeAsync(0);
	expect(sent).toEqual(["a1", "b1", "a2"]);
	replies[2]?.(ok(2));
	await drained;
});

test("G2 with one lane for all, a message that names its conversation waits for one that does not yet", async () => {
	const { send, heard, answers } = relay();
	answers(no({ code: "retry" }), no({ code: "retry" }));
	let online = false;
	const outbox = outboxOf({
		store: disk(),
		name,
		send,
		queueKeyOf: () => null,
		ready: () => online,
	});
	await outbox.add(written("One", null));
	await outbox.add(written("Two", "c"));
	online = true;
	const drained = outbox.drain();
	await vi.advanceTimersByTimeAsync(60_000);
	await drained;
	expect(heard).toEqual(["One", "One", "One", "Two"]);
});

test("MS10 slow_down is obeyed to the millisecond, and nothing is lost", async () => {
	const { send, heard, answers } = relay();
	answers(no({ code: "slow_down", retryAfterMs: 7_000 }));
	const outbox = outboxOf({
		store: disk(),
		name,
		send,
		ready: () => true,
	});
	await outbox.add(written("One"));
	await vi.advanceTimersByTimeAsync(6_999);
	expect(heard).toEqual(["One"]);
	await vi.advanceTimersByTimeAsync(1);
	expect(heard).toEqual(["One", "One"]);
	expect(outbox.pending.value).toMatchObject([{ state: { kind: "sent" } }]);
});

test("P5 a final refusal shows as not sent and holds up no other message", async () => {
	const { send, heard, answers } = relay();
	answers(no({ code: "rejected" }));
	const store = disk();
	const outbox = outboxOf({ store, name, send, ready: () => true });
	await outbox.add(written("Bad"));
	await outbox.add(written("Good"));
	await vi.runAllTimersAsync();
	expect(heard).toEqual(["Bad", "Good"]);
	expect(outbox.pending.value.map(({ state }) => state.kind)).toEqual([
		"refused",
		"sent",
	]);
	// It is kept, also for the next page, until the person decides.
	expect(await store.pending()).toMatchObject([{ text: "Bad" }]);
	await outbox.discard(outbox.pending.value[0]?.clientId ?? "");
	expect(await store.pending()).toEqual([]);
});

test.each([
	["a shopper's", { token: "t", subject: null }, null],
	["an agent's", undefined, "c"],
] as const)(
	"RD10 %s message into a conversation that is gone goes, tried again, under its id into the one that there is",
	async (_, sender, into) => {
		const said: [string, string | null][] = [];
		const answers = [no({ code: "not_found" }), ok(1)];
		const outbox = outboxOf({
			store: disk(),
			name,
			ready: () => true,
			send: async ({ clientId, conversation }) => {
				said.push([clientId, conversation]);
				return answers.shift() as never;
			},
		});
		await outbox.add({ ...written("One", "c"), ...(sender && { sender }) });
		await vi.runAllTimersAsync();
		const id = outbox.pending.value[0]?.clientId ?? "";
		await outbox.retry(id);
		await vi.runAllTimersAsync();
		expect(said).toEqual([
			[id, "c"],
			[id, into],
		]);
	},
);

test("MS2 tried again after a conflict it goes under a new id, after anything else under the old one", async () => {
	const ids: string[] = [];
	const answers = [no({ code: "conflict" }), no({ code: "rejected" }), ok(1)];
	const outbox = outboxOf({
		store: disk(),
		name,
		ready: () => true,
		async send({ clientId }) {
			ids.push(clientId);
			return answers.shift() as Reply<Sent>;
		},
	});
	await outbox.add(written("One"));
	await vi.runAllTimersAsync();
	await outbox.retry(outbox.pending.value[0]?.clientId ?? "");
	await vi.runAllTimersAsync();
	await outbox.retry(outbox.pending.value[0]?.clientId ?? "");
	await vi.runAllTimersAsync();
	expect(ids[1]).not.toBe(ids[0]);
	expect(ids[2]).toBe(ids[1]);
	expect(outbox.pending.value).toMatchObject([{ state: { kind: "sent" } }]);
});

test("without a connection nothing is tried, and a drain picks it up", async () => {
	let online = false;
	const { send, heard } = relay();
	const outbox = outboxOf({
		store: disk(),
		name,
		send,
		ready: () => online,
	});
	await outbox.add(written("One"));
	await vi.runAllTimersAsync();
	expect(heard).toEqual([]);
	online = true;
	await outbox.drain();
	expect(heard).toEqual(["One"]);
});

test("a full outbox refuses the next message instead of dropping one", async () => {
	const store = disk();
	const outbox = outboxOf({
		store,
		name,
		send: relay().send,
		ready: () => false,
	});
	for (let i = 0; i < OUTBOX_MESSAGES; i++)
		expect(await outbox.add(written(`${i}`))).toBe(true);
	expect(await outbox.add(written("one too many"))).toBe(false);
	expect(await store.pending()).toHaveLength(OUTBOX_MESSAGES);
});

test("where the browser refuses locks together with storage, messages are sent all the same", async () => {
	vi.stubGlobal("navigator", {
		locks: {
			request: () => Promise.reject(new DOMException("no", "SecurityError")),
		},
	});
	const { send, heard } = relay();
	const outbox = outboxOf({
		store: disk(),
		name,
		send,
		ready: () => true,
	});
	await outbox.add(written("One"));
	await outbox.drain();
	expect(heard).toEqual(["One"]);
});

test("where the browser refuses channels together with storage, messages are sent all the same", async () => {
	vi.stubGlobal(
		"BroadcastChannel",
		class {
			constructor() {
				throw new DOMException("no", "SecurityError");
			}
		},
	);
	const { send, heard } = relay();
	const outbox = outboxOf({
		store: disk(),
		name,
		send,
		ready: () => true,
	});
	await outbox.add(written("One"));
	await outbox.drain();
	expect(heard).toEqual(["One"]);
});

test("G1 a message of another tab is sent by this one when that tab is gone", async () => {
	const heard = new Set<EventTarget>();
	vi.stubGlobal(
		"BroadcastChannel",
		class extends EventTarget {
			constructor() {
				super();
				heard.add(this);
			}
			postMessage(data: unknown) {
				for (const other of heard)
					if (other !== this)
						setImmediate(() =>
							other.dispatchEvent(new MessageEvent("message", { data })),
						);
			}
		},
	);
	let held: Promise<unknown> = Promise.resolve();
	const closes: (() => void)[] = [];
	const locks = {
		request: (_name: string, work: () => Promise<void>) => {
			const closed = new Promise<void>((done) => closes.push(done));
			const turn = held.then(() => Promise.race([work(), closed]));
			held = turn;
			return turn;
		},
	};
	vi.stubGlobal("navigator", { locks });
	const store = disk();
	const slow = no({ code: "slow_down", retryAfterMs: 1e9 });
	const writes = outboxOf({
		store,
		name,
		ready: () => true,
		send: async () => slow,
	});
	const { send, heard: sent } = relay();
	const listens = outboxOf({ store, name, send, ready: () => true });
	await writes.add(written("One"));
	await vi.advanceTimersByTimeAsync(1_000);
	expect(sent).toEqual([]);
	expect(listens.pending.value).toMatchObject([{ text: "One" }]);
	closes[0]?.();
	await vi.advanceTimersByTimeAsync(1_000);
	expect(sent).toEqual(["One"]);
});

test("MS2 a page that dies while it tries again under a new id has lost nothing", async () => {
	const store = disk();
	const outbox = outboxOf({
		store,
		name,
		ready: () => true,
		send: async () => no({ code: "conflict" }),
	});
	await outbox.add(written("One"));
	await vi.runAllTimersAsync();
	const counts: number[] = [];
	const { keepPending, dropPending } = store;
	const count = async () => void counts.push((await store.pending()).length);
	store.keepPending = (item) => keepPending(item).then(count);
	store.dropPending = (id) => dropPending(id).then(count);
	await outbox.retry(outbox.pending.value[0]?.clientId ?? "");
	expect(Math.min(...counts)).toBe(1);
});

test("G1 what was kept anew while it was under way goes as it is kept now", async () => {
	const sent: (string | null)[] = [];
	const answers = [no({ code: "retry" }), ok(1)];
	const outbox = outboxOf({
		store: disk(),
		name,
		ready: () => true,
		async send(item) {
			sent.push(item.conversation);
			if (sent.length === 1) await outbox.keep({ ...item, conversation: null });
			return answers.shift() as Reply<Sent>;
		},
	});
	await outbox.add(written("One", "theirs"));
	await vi.runAllTimersAsync();
	expect(sent).toEqual(["theirs", null]);
});

test("G1 a tab that holds the lock and stands still holds up no other for ever", async () => {
	vi.stubGlobal("navigator", {
		locks: { request: () => new Promise(() => {}) },
	});
	const { send, heard } = relay();
	const outbox = outboxOf({
		store: disk(),
		name,
		send,
		ready: () => true,
	});
	await outbox.add(written("One"));
	await vi.advanceTimersByTimeAsync(20_000);
	expect(heard).toEqual(["One"]);
});

test("between two tries the other tabs get their turn at once when the connection goes", async () => {
	const ready = signal(true);
	const { send, answers } = relay();
	answers(no({ code: "retry" }));
	const outbox = outboxOf({
		store: disk(),
		name,
		send,
		ready: () => ready.value,
	});
	await outbox.add(written("One"));
	let isDone = false;
	void outbox.drain().then(() => {
		isDone = true;
	});
	answers(...Array(20).fill(no({ code: "retry" })));
	await vi.advanceTimersByTimeAsync(5_000);
	expect(isDone).toBe(false);
	ready.value = false;
	await vi.advanceTimersByTimeAsync(0);
	expect(isDone).toBe(true);
});

test("ID5 what was discarded while it was on its way does not come back with a refusal", async () => {
	const store = disk();
	let refuse = () => {};
	const outbox = outboxOf({
		store,
		name: "discarded on its way",
		ready: () => true,
		send: () =>
			new Promise((done) => {
				refuse = () => done(no({ code: "forbidden" }));
			}),
	});
	await outbox.add(written("Of somebody who leaves"));
	const drained = outbox.drain();
	await vi.advanceTimersByTimeAsync(0);
	await outbox.discard(outbox.pending.value[0]?.clientId ?? "");
	refuse();
	await drained;
	expect(await store.pending()).toEqual([]);
	expect(outbox.pending.value).toEqual([]);
});
