import { effect, signal } from "@preact/signals";
import { expect, onTestFinished, test, vi } from "vitest";
import type { Entries, Entry } from "../protocol/entry.ts";
import type { Reply } from "../protocol/refusal.ts";
import type { ConnectionState } from "./connection.ts";
import { createHistory } from "./history.ts";

const entry = (seq: number, prev = seq - 1): Entry => ({
	seq,
	prev,
	kind: "message",
	v: 1,
	author: { kind: "visitor" },
	clientId: null,
	audience: "all",
	body: { text: `${seq}` },
	at: seq,
	erasedAt: null,
});
const reply = (entries: Entry[], more = false): Reply<Entries> => ({
	ok: true,
	data: { entries, more },
});

/** A history whose joins and reads are answered alike. */
function historyOf(
	read: (after: number) => Promise<Reply<Entries>>,
	join = read,
	state = signal<ConnectionState>({ kind: "here" }),
) {
	return createHistory(
		state,
		(after, isJoin) => (isJoin ? join : read)(after),
		() => {},
	);
}

test("RD2 a gap is read from the cursor, once, and the late fact is dropped", async () => {
	const asked: number[] = [];
	const history = historyOf(async (after) => {
		asked.push(after);
		return reply([entry(2), entry(3)]);
	});
	history.apply(entry(1));
	history.apply(entry(3));
	await history.join();
	history.apply(entry(2));
	expect(history.log.value.entries.map(({ seq }) => seq)).toEqual([1, 2, 3]);
	expect(asked[0]).toBe(1);
});

test("RD3 whoever looks at the log looks once for each reply, however long it is", async () => {
	const seqs = Array.from({ length: 200 }, (_, at) => at + 1);
	const history = historyOf(async () => reply(seqs.map((seq) => entry(seq))));
	const seen: number[] = [];
	effect(() => void seen.push(history.log.value.last));
	await history.join();
	expect(seen).toEqual([0, 200]);
});

test("RD3 it reads on while there is more", async () => {
	const pages = [reply([entry(1), entry(2)], true), reply([entry(3)])];
	const history = historyOf(async () => pages.shift() as Reply<Entries>);
	await history.join();
	expect(history.log.value.last).toBe(3);
});

test("RD1 an entry told while reading is not lost", async () => {
	let answer: (entries: Reply<Entries>) => void = () => {};
	const reads: number[] = [];
	const history = historyOf((after) => {
		reads.push(after);
		if (reads.length === 1) return new Promise((done) => (answer = done));
		return Promise.resolve(reply([entry(2), entry(3)]));
	});
	const caughtUp = history.join();
	// Committed after the relay had read, told before its reply came.
	history.apply(entry(3));
	answer(reply([entry(1)]));
	await caughtUp;
	expect(history.log.value.entries.map(({ seq }) => seq)).toEqual([1, 2, 3]);
});

test("a passing refusal is asked again after its time, also of a join, and no sooner", async () => {
	vi.useFakeTimers();
	onTestFinished(() => void vi.useRealTimers());
	const joins: number[] = [];
	const answers: Reply<Entries>[] = [
		{ ok: false, refusal: { code: "slow_down", retryAfterMs: 5_000 } },
		{ ok: false, refusal: { code: "retry" } },
		reply([entry(1)]),
	];
	const history = historyOf(
		async () => reply([]),
		async (after) => {
			joins.push(after);
			return answers.shift() as Reply<Entries>;
		},
	);
	const joined = history.join();
	await vi.advanceTimersByTimeAsync(4_999);
	expect(joins).toHaveLength(1);
	await vi.advanceTimersByTimeAsync(1_001);
	expect(await joined).toBe(true);
	expect(joins).toHaveLength(3);
	expect(history.log.value.last).toBe(1);
});

test("without a connection, or refused for good, nothing is asked again by itself", async () => {
	const state = signal<ConnectionState>({ kind: "lost", since: 0 });
	const answers: Reply<Entries>[] = [
		{ ok: false, refusal: { code: "retry" } },
		{ ok: false, refusal: { code: "not_found" } },
		reply([entry(1)]),
	];
	const join = async () => answers.shift() as Reply<Entries>;
	const history = historyOf(join, join, state);
	expect(await history.join()).toBe(false);
	state.value = { kind: "here" };
	expect(await history.join()).toBe(false);
	expect(await history.join()).toBe(true);
	expect(history.log.value.last).toBe(1);
});

test("told that it is behind while the relay answers a join, it joins once more", async () => {
	let answer: (entries: Reply<Entries>) => void = () => {};
	let joins = 0;
	const history = historyOf(
		async () => reply([]),
		(after) => {
			joins += 1;
			if (joins === 1) return new Promise((done) => (answer = done));
			return Promise.resolve(reply([entry(after + 1)]));
		},
	);
	const first = history.join();
	const second = history.join();
	answer(reply([entry(1)]));
	await Promise.all([first, second]);
	expect(joins).toBe(2);
	expect(history.log.value.last).toBe(2);
});

/** A relay with this log, which answers as it does. */
function relayWith(log: Entry[]) {
	return async (after: number): Promise<Reply<Entries>> => ({
		ok: true,
		data: {
			entries: log.filter(({ seq }) => seq > after),
			more: false,
			...(after > 0 && {
				cursorAt: log.find(({ seq }) => seq === after)?.at ?? null,
			}),
		},
	});
}

const written = (seqs: number[], from: number) =>
	seqs.map((seq) => ({ ...entry(seq), at: from + seq }));

test.each([
	["ends before the cursor", written([1, 2], 0), []],
	["ends at the cursor", written([1, 2], 0), written([3], 900)],
	["has grown beyond it", written([1, 2], 0), written([3, 4, 5], 900)],
	["is another from the beginning", [], written([1, 2, 3, 4], 900)],
	["is empty", [], []],
])(
	"RD10 after a backup was put back, a log that %s is read from the beginning",
	async (_, kept, since) => {
		let read = relayWith(written([1, 2, 3], 0));
		const joins: number[] = [];
		const history = historyOf(
			(after) => read(after),
			(after) => {
				joins.push(after);
				return read(after);
			},
		);
		await history.join();
		read = relayWith([...kept, ...since]);
		await history.join();
		expect(history.log.value.entries).toEqual([...kept, ...since]);
		// Joined from the cursor, then from nothing.
		expect(joins).toEqual([0, 3, 0]);
		await history.join();
		expect(history.log.value.entries).toEqual([...kept, ...since]);
	},
);

test("RD10 a log that is the relay's is read on from its cursor, also where the relay says nothing of the cursor", async () => {
	const log = written([1, 2, 3, 4], 0);
	for (const read of [
		relayWith(log),
		async (after: number) => reply(log.slice(after)),
	]) {
		const asked: number[] = [];
		const history = historyOf(async (after) => {
			asked.push(after);
			return read(after);
		});
		for (const one of log.slice(0, 3)) history.apply(one);
		await history.join();
		expect(history.log.value.entries).toEqual(log);
		expect(asked).toEqual([3]);
	}
});
