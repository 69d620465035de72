import fc from "fast-check";
import { expect, test } from "vitest";
import type { WorkloadSpanRow } from "../rows.ts";
import type { HourOfDay } from "./hours-of-day.ts";
import { addTimes, noTimes, workTimes } from "./work-times.ts";
import { workloadFigures } from "./workload-figures.ts";

const span = (
	from_at: number,
	to_at: number,
	load: number,
	rest: Partial<WorkloadSpanRow> = {},
): WorkloadSpanRow => ({
	site_id: "shop",
	person_id: "noor",
	from_at,
	to_at,
	load,
	slots: 2,
	...rest,
});

/** Of so many milliseconds each. */
const day = (long: number, first = 0): HourOfDay[] =>
	Array.from({ length: 24 }, (_, hour) => ({
		hour,
		from: first + hour * long,
		to: first + (hour + 1) * long,
	}));

test("WL5 second by second it is the same", () => {
	const some = fc.record({
		long: fc.integer({ min: 1, max: 30 }),
		gap: fc.integer({ min: 0, max: 5 }),
		load: fc.integer({ min: 0, max: 4 }),
		slots: fc.integer({ min: 1, max: 3 }),
	});
	fc.assert(
		fc.property(fc.array(some, { maxLength: 8 }), (all) => {
			let at = -10;
			const spans = all.map(({ long, gap, load, slots }) => {
				const from = at + gap;
				at = from + long;
				return span(from, at, load, { slots });
			});
			const seconds = Array.from({ length: 48 }, (_, second) =>
				spans.find(({ from_at, to_at }) => from_at <= second && second < to_at),
			).filter((one) => one !== undefined);
			const own = workTimes(spans, day(2)).get("noor") ?? noTimes();
			const sum = (of: (one: WorkloadSpanRow) => number) =>
				seconds.reduce((all, one) => all + of(one), 0);
			expect(own).toMatchObject({
				here: seconds.length,
				busy: sum(({ load }) => Math.sign(load)),
				held: sum(({ load }) => load),
				slots: sum(({ slots }) => slots),
				full: sum(({ load, slots }) => Number(load >= slots)),
				peak: Math.max(0, ...seconds.map(({ load }) => load)),
			});
			expect(own.hours.reduce((all, one) => all + one)).toBe(own.here);
		}),
	);
});

test("WL5 of all together times add up, and the peak is theirs at one moment", () => {
	const spans = [
		span(0, 10, 2),
		span(0, 4, 1, { person_id: "teo", slots: 1 }),
		span(4, 10, 0, { person_id: "teo", slots: 1 }),
		span(10, 20, 0),
		span(10, 20, 1, { person_id: "teo", slots: 1 }),
	];
	expect(workTimes(spans, day(1)).get("")).toMatchObject({
		here: 40,
		busy: 10 + 4 + 10,
		held: 20 + 4 + 10,
		slots: 60,
		full: 10 + 4 + 10,
		peak: 3,
	});
});

test("WL3 no moment of an agent counts twice", () => {
	// A clock that was set back, a backup that was put back, two relays that knew the same.
	const spans = [span(0, 12, 2), span(6, 8, 1), span(7, 10, 0)];
	expect(workTimes(spans, day(1)).get("noor")).toMatchObject({
		here: 10,
		busy: 7,
		held: 13,
		full: 6,
	});
});

test("WL4 a span counts in each day with what lies in it, and the days add up to it", () => {
	const spans = [span(-5, 30, 1), span(30, 60, 2)];
	const sum = noTimes();
	for (const first of [-24, 0, 24, 48]) {
		const own = workTimes(spans, day(1, first)).get("noor");
		if (own) addTimes(sum, own);
	}
	expect(sum).toMatchObject({
		here: 65,
		busy: 65,
		held: 95,
		full: 30,
		peak: 2,
	});
	expect(sum.hours.reduce((all, here) => all + here)).toBe(65);
});

test("WL5 without a time here nothing is divided by it, and under an hour nothing is", () => {
	expect(workTimes([], day(1)).get("")).toEqual(noTimes());
	const figures = (ms: number) =>
		workloadFigures({ ...noTimes(), here: ms, busy: ms, held: ms, slots: ms });
	expect(figures(0).occupancy).toBeNull();
	expect(figures(3_599_999)).toMatchObject({
		hereSeconds: 3_600,
		occupancy: null,
		slotUtilisation: null,
		meanConcurrency: null,
	});
	expect(figures(3_600_000)).toMatchObject({
		occupancy: 100,
		slotUtilisation: 100,
		meanConcurrency: 1,
	});
});
