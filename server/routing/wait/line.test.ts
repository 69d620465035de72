import { expect, test } from "vitest";
import type {
	EstimatedWaitRow,
	QueueEventRow,
} from "../../store/contract/routing-rows.ts";
import { createLeavers } from "./leavers.ts";
import { createQueueModel } from "./line.ts";
import { startRate } from "./start-rate.ts";
import { waitReport } from "./wait-report.ts";

const NOW = 1_000_000 * 3_600_000;
const event = (set: Partial<QueueEventRow>): QueueEventRow => ({
	site_id: "site",
	line: "-/-",
	at: NOW,
	kind: "started",
	waited: 60_000,
	waiting: 1,
	slots: 1,
	replied: null,
	conversation_id: "c",
	...set,
});

test("WT1 service starts that took no time make no rate, and nothing is told from them", () => {
	const gaps = Array.from({ length: 30 }, () => ({ at: NOW, slotMinutes: 0 }));
	expect(startRate(gaps)(NOW)).toBeNull();
	const line = createQueueModel();
	// A whole line is taken in one moment: the second start has no gap to the first.
	for (let n = 0; n < 3; n++)
		line.learn(event({ conversation_id: `c${n}`, waited: 5_000 }));
	expect(line.told({ ahead: 0, slots: 3, now: NOW })).toBeNull();
});

test("WT1 an hour of the week before that took no time is no floor", () => {
	const day = 24 * 3_600_000;
	const gaps = [
		...Array.from({ length: 10 }, () => ({ at: NOW - day, slotMinutes: 0 })),
		...Array.from({ length: 30 }, () => ({ at: NOW, slotMinutes: 4 })),
	];
	const rate = startRate(gaps)(NOW) ?? Number.NaN;
	expect(rate).toBeGreaterThan(0.25);
	expect(rate).toBeLessThan(0.4);
});

test("WT1 those who left at once say nothing of patience", () => {
	const leavers = createLeavers();
	for (let n = 0; n < 30; n++)
		leavers.learn(event({ kind: "abandoned", waited: 0 }));
	expect(leavers.perMinute(NOW)).toBe(0);
	for (let n = 0; n < 10; n++)
		leavers.learn(event({ kind: "abandoned", waited: 60_000 }));
	expect(leavers.perMinute(NOW)).toBe(4);
});

test("WT3 a wait without the time of its end is in no share", () => {
	const told: EstimatedWaitRow = {
		site_id: "site",
		conversation_id: "c",
		epoch: 0,
		line: "-/-",
		told_at: NOW,
		ahead: 0,
		kind: "range",
		low: 1,
		high: 2,
		meaning: "answered",
		outcome: "answered",
		ended_at: null,
		taken_at: null,
	};
	const report = waitReport("site", 0, [told], []);
	expect(report.ranges).toEqual({
		n: 0,
		within: 0,
		before: 0,
		takenWithin: 0,
		interval: null,
		biasMs: null,
	});
});
