import { afterEach, beforeEach, expect, test } from "vitest";
import type { Committed } from "../../conversations/log.ts";
import { openStore } from "../../open-store.ts";
import { handClock } from "../../ports/clock.ts";
import { NO_OTHERS } from "../../ports/other-relays.ts";
import type {
	EstimatedWaitRow,
	QueueEventRow,
} from "../../store/contract/routing-rows.ts";
import { createWaits, type Waits } from "./waits.ts";

const SITE = "shop";
const LINE = "-/lt";
const MINUTE = 60_000;
const START = Date.UTC(2026, 5, 1, 9);

let clock: ReturnType<typeof handClock>;
let store: Awaited<ReturnType<typeof openStore>>;
let waits: Waits;
const failed = (error: unknown) => {
	throw error;
};

beforeEach(async () => {
	clock = handClock(START);
	store = await openStore(":memory:", clock);
	waits = createWaits({ store, clock, failed, relays: NO_OTHERS });
	await waits.ready(SITE);
});
afterEach(async () => {
	await waits.idle();
	await store.close();
});

/** Whoever is served is answered in the same moment, if nothing else is given. */
function event(given: Partial<QueueEventRow> = {}): QueueEventRow {
	return {
		site_id: SITE,
		line: LINE,
		at: clock.now(),
		kind: "started",
		waited: 5 * MINUTE,
		waiting: 4,
		slots: 6,
		replied: given.waited ?? 5 * MINUTE,
		conversation_id: `c${clock.now()}`,
		...given,
	};
}

/** Somebody is served every two minutes, while others wait. */
function serves(times: number, given: Partial<QueueEventRow> = {}): void {
	for (let at = 0; at < times; at++) {
		clock.pass(2 * MINUTE);
		waits.happened(event(given));
	}
}

const asks = (ahead: number, slots = 6) => ({ ahead, slots, now: clock.now() });
const told = (ahead: number, slots?: number) =>
	waits.estimate(SITE, LINE, asks(ahead, slots));

function toldRow(conversation_id: string): EstimatedWaitRow {
	return {
		site_id: SITE,
		conversation_id,
		epoch: 0,
		line: LINE,
		told_at: START,
		ahead: 1,
		kind: "range",
		low: 3,
		high: 5,
		meaning: "answered",
		outcome: null,
		ended_at: null,
		taken_at: null,
	};
}

/** A person writes in it now. */
function answers(id: string): void {
	const entry = { kind: "message", author_kind: "agent", at: clock.now() };
	const row = { id, site_id: SITE };
	waits.committed({ kind: "written", row, entries: [entry] } as Committed);
}

/** Somebody has it, or has a free slot. */
const answer = () => ({ ahead: null, slots: 6, now: clock.now() });

/** Minutes. */
const expected = (ahead: number, slots?: number, of = waits) =>
	of.spread(SITE, LINE, asks(ahead, slots))?.mean ?? null;

test("WT1 nothing is told before anything is known, and no range under 20 gaps", () => {
	expect(told(0)).toBeNull();
	serves(19);
	expect(told(0)?.kind).toBe("recent");
	serves(1);
	expect(told(0)).toEqual({ kind: "range", low: 2, high: 3 });
});

test("WT1 one gap of two minutes with six slots: three slots take twice as long, none say nothing", () => {
	serves(50);
	expect(expected(4)).toBeCloseTo(10, 0);
	expect(expected(4, 3)).toBeCloseTo(20, 0);
	expect(told(4, 0)).toBeNull();
	expect(told(40)).toEqual({ kind: "over", minutes: 30 });
});

test("WT1 what another line has taught is not told here", () => {
	serves(50);
	expect(waits.estimate(SITE, "-/sv", asks(0))).toBeNull();
	expect(waits.estimate("books", LINE, asks(0))).toBeNull();
});

test("WT1 who leaves shortens the wait of those behind, from the twentieth on", () => {
	serves(50);
	const before = expected(9) ?? 0;
	for (let at = 0; at < 19; at++) waits.happened(event({ kind: "abandoned" }));
	expect(expected(9)).toBe(before);
	waits.happened(event({ kind: "silent" }));
	expect(expected(9)).toBeLessThan(before);
	expect(expected(0)).toBeCloseTo(2, 0);
});

test("WT1 starts at a free slot, and hours in which nobody waits, teach nothing of how fast it moves", () => {
	serves(30);
	const before = expected(0);
	serves(1, { waiting: 1 });
	clock.pass(300 * MINUTE);
	for (let at = 0; at < 50; at++)
		waits.happened(event({ waited: 3, waiting: 1, conversation_id: `w${at}` }));
	expect(expected(0)).toBeCloseTo(before ?? 0, 1);
});

test("WT1 too little for a range: the median of the replies to those who waited, from five on", async () => {
	for (const minutes of [3, 9, 4, 30]) serves(1, { replied: minutes * MINUTE });
	expect(told(0)).toBeNull();
	expect(waits.recentReplyMinutes(SITE)).toBeNull();
	serves(1, { replied: 4.2 * MINUTE });
	expect(told(0)).toEqual({ kind: "recent", minutes: 5 });
	expect(waits.recentReplyMinutes(SITE)).toBe(5);
});

test("WT1 a relay that starts anew tells the same", async () => {
	serves(30);
	for (let at = 0; at < 25; at++) waits.happened(event({ kind: "abandoned" }));
	serves(9, { slots: 3 });
	await waits.idle();
	const anew = createWaits({ store, clock, failed, relays: NO_OTHERS });
	expect(anew.estimate(SITE, LINE, asks(0))).toBeNull();
	await anew.ready(SITE);
	for (const ahead of [0, 1, 5, 12])
		expect(expected(ahead, 6, anew)).toBe(expected(ahead));
});

test("WT1 what is older than 14 days is forgotten", () => {
	serves(30);
	expect(told(0)).not.toBeNull();
	clock.pass(15 * 24 * 60 * MINUTE);
	expect(told(0)?.kind).toBe("recent");
	expect(waits.estimate(SITE, LINE, answer())).toBeNull();
});

test("WT1 some endless gaps do not outweigh what this hour was on the days before", () => {
	for (let day = 0; day < 5; day++) {
		serves(20);
		clock.pass(24 * 60 * MINUTE - 40 * MINUTE);
	}
	for (let at = 0; at < 3; at++) {
		clock.pass(15 * MINUTE);
		waits.happened(event());
	}
	expect(expected(0)).toBeCloseTo(2, 0);
});

test("WT3 the first that was told stays, with what came of it, and the report counts it", async () => {
	const row = (id: string, given: Partial<EstimatedWaitRow> = {}) => ({
		...toldRow(id),
		...given,
	});
	const ends = (id: string, minutes: number, outcome: "answered" | "left") =>
		waits.ended(SITE, id, 0, outcome, START + minutes * MINUTE);
	for (const id of ["in time", "early", "late", "gone", "open"])
		waits.told(row(id));
	waits.told(row("in time", { low: 20, high: 30 }));
	waits.told(row("long", { kind: "over", low: 30, high: 30 }));
	waits.told(row("recent", { kind: "recent", low: 4, high: 4 }));
	ends("in time", 5, "answered");
	ends("in time", 50, "answered");
	ends("early", 1, "answered");
	ends("late", 9, "answered");
	ends("gone", 2, "left");
	ends("long", 45, "answered");
	ends("recent", 4, "answered");
	waits.happened(event({ kind: "abandoned" }));
	waits.happened(event({ kind: "silent" }));
	waits.happened(event({ kind: "unanswered", conversation_id: "u" }));
	for (const [id, minutes] of [
		["in time", 4],
		["early", 0],
		["late", 6],
	] as const)
		waits.taken(SITE, id, 0, START + minutes * MINUTE);
	expect(await waits.report(SITE, START)).toEqual({
		site: SITE,
		since: START,
		meaning: "answered",
		older: 0,
		ranges: {
			n: 3,
			within: 2,
			before: 1,
			takenWithin: 2,
			interval: [expect.closeTo(0.208, 3), expect.closeTo(0.939, 3)],
			biasMs: MINUTE,
		},
		recent: expect.objectContaining({ n: 1, within: 1, before: 0, biasMs: 0 }),
		over: 1,
		open: 1,
		left: 2,
		silent: 1,
	});
});

test("WT1 what happens while the past is read is learnt once", async () => {
	serves(30);
	await waits.idle();
	const anew = createWaits({ store, clock, failed, relays: NO_OTHERS });
	const reading = anew.ready(SITE);
	clock.pass(2 * MINUTE);
	anew.happened(event());
	await reading;
	await anew.idle();
	const events = await store.queueEvents(SITE, START);
	expect(events).toHaveLength(31);
	waits.happened(event());
	expect(expected(2, 6, anew)).toBe(expected(2));
});

test("WT4 with a free slot the range is that of the replies alone, and nothing under five of them", () => {
	const replies = (times: number, minutes: number) =>
		serves(times, { waited: 0, replied: minutes * MINUTE });
	const free = () => waits.estimate(SITE, LINE, answer());
	replies(4, 1.5);
	expect(free()).toBeNull();
	expect(waits.general(SITE, answer())).toBeNull();
	replies(1, 1.5);
	expect(free()).toEqual({ kind: "range", low: 2, high: 2 });
	expect(waits.general(SITE, answer())).toEqual(free());
	replies(45, 4.5);
	expect(free()).toEqual({ kind: "range", low: 5, high: 5 });
	replies(50, 0.5);
	expect(free()).toEqual({ kind: "range", low: 0, high: 1 });
});

test("WT4 what is told is the wait and the reply: both means and both variances", () => {
	for (let at = 0; at < 60; at++)
		serves(1, { replied: (5 + (at % 2 === 0 ? 1 : 3)) * MINUTE });
	const chain = { mean: 2, variance: 4 };
	const { mean, variance } = waits.spread(SITE, LINE, asks(0)) ?? chain;
	expect(mean).toBeCloseTo(chain.mean + 2, 1);
	expect(variance).toBeCloseTo(chain.variance + 50 / 49, 0);
	expect(told(0)).toEqual({ kind: "range", low: 5, high: 5 });
});

test("WT4 no range under five replies, however well the line is known", () => {
	serves(40, { replied: null });
	expect(told(0)).toBeNull();
	serves(4);
	expect(told(0)).toBeNull();
	serves(1);
	expect(told(0)?.kind).toBe("range");
});

test("WT4 given back without a word, the reply counts from the first assignment", async () => {
	for (let at = 0; at < 4; at++) serves(1, { waited: 0, replied: MINUTE });
	const id = "passed on";
	const start = { waited: 0, replied: null, conversation_id: id };
	waits.happened(event(start));
	clock.pass(2 * MINUTE);
	waits.happened(event(start));
	clock.pass(2 * MINUTE);
	answers(id);
	expect(waits.spread(SITE, LINE, answer())?.mean).toBeCloseTo(8 / 5, 5);
	waits.happened(event({ ...start, conversation_id: "left" }));
	clock.pass(MINUTE);
	const ends = { kind: "unanswered", conversation_id: "left" } as const;
	waits.happened(event({ ...ends, replied: null }));
	answers("left");
	expect(waits.spread(SITE, LINE, answer())?.mean).toBeCloseTo(8 / 5, 5);
});

test("WT5 a figure takes one meaning, and says from when", async () => {
	const old = { meaning: "taken", outcome: "taken" } as const;
	const row = (id: string, given: Partial<EstimatedWaitRow>) => ({
		...toldRow(id),
		...given,
	});
	waits.told(row("old", { ...old, ended_at: START + MINUTE }));
	clock.pass(MINUTE);
	waits.happened(event({ kind: "abandoned" }));
	expect(await waits.report(SITE, START - 1)).toMatchObject({
		since: START - 1,
		meaning: "taken",
		older: 0,
		left: 1,
		ranges: { n: 1, within: 1, before: 1 },
	});
	clock.pass(MINUTE);
	const from = clock.now();
	waits.told(row("new", { told_at: from }));
	waits.ended(SITE, "new", 0, "answered", from + MINUTE);
	expect(await waits.report(SITE, START - 1)).toMatchObject({
		since: from,
		meaning: "answered",
		older: 1,
		left: 0,
		ranges: { n: 1, within: 1, before: 1, takenWithin: 1 },
	});
});
