import { expect, test } from "vitest";
import type { Entries, Entry } from "../protocol/entry.ts";
import type { Reply } from "../protocol/refusal.ts";
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

test("RD2 a gap is read from the cursor, once, and the late fact is dropped", async () => {
	const asked: number[] = [];
	const history = createHistory(async (after) => {
		asked.push(after);
		return reply([entry(2), entry(3)]);
	});
	history.apply(entry(1));
	history.apply(entry(3));
	await history.catchUp();
	history.apply(entry(2));
	expect(history.log.value.entries.map(({ seq }) => seq)).toEqual([1, 2, 3]);
	expect(asked[0]).toBe(1);
});

test("RD3 it reads on while there is more", async () => {
	const pages = [reply([entry(1), entry(2)], true), reply([entry(3)])];
	const history = createHistory(async () => pages.shift() as Reply<Entries>);
	await history.catchUp();
	expect(history.log.value.last).toBe(3);
});

test("RD1 an entry told while reading is not lost", async () => {
	let answer: (entries: Reply<Entries>) => void = () => {};
	const reads: number[] = [];
	const history = createHistory((after) => {
		reads.push(after);
		if (reads.length === 1) return new Promise((done) => (answer = done));
		return Promise.resolve(reply([entry(2), entry(3)]));
	});
	const caughtUp = history.catchUp();
	// Committed after the relay had read, told before its reply came.
	history.apply(entry(3));
	answer(reply([entry(1)]));
	await caughtUp;
	expect(history.log.value.entries.map(({ seq }) => seq)).toEqual([1, 2, 3]);
});

test("a refused read leaves what is there, and the next one goes on", async () => {
	const answers: Reply<Entries>[] = [
		{ ok: false, refusal: { code: "retry" } },
		reply([entry(1)]),
	];
	const history = createHistory(async () => answers.shift() as Reply<Entries>);
	await history.catchUp();
	expect(history.log.value.last).toBe(0);
	await history.catchUp();
	expect(history.log.value.last).toBe(1);
});
