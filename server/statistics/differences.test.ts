import fc from "fast-check";
import { expect, test } from "vitest";
import { ces } from "./ces.ts";
import { csat } from "./csat.ts";
import { distribution } from "./distribution.support.ts";
import { exactP } from "./exact-p.ts";
import { countOf, countUpTo, percentilesOf } from "./histogram.ts";
import { medianDifference } from "./median-difference.ts";
import { medianInterval } from "./median-interval.ts";
import { minimumSample } from "./minimum-sample.support.ts";
import { newcombe, type Proportion } from "./newcombe.ts";
import { nps } from "./nps.ts";
import { percentile } from "./percentile.ts";
import { responseRate } from "./response-rate.ts";
import { wilson } from "./wilson.ts";

const RUNS = { numRuns: 200 };
const share = fc
	.tuple(fc.nat(400), fc.nat(400))
	.map(([hits, more]): Proportion => ({ hits, n: hits + more }))
	.filter(({ n }) => n > 0);
const seconds = fc
	.array(fc.nat(300), { minLength: 6, maxLength: 80 })
	.map((values) => ({ values, histogram: histogramOf(values) }));

function histogramOf(values: readonly number[]): Map<number, number> {
	const counts = new Map<number, number>();
	for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
	return counts;
}

const times = ({ hits, n }: Proportion, by: number): Proportion => ({
	hits: by * hits,
	n: by * n,
});

test("FG22 an interval contains its point, mirrors what is counted the other way, and shrinks with answers", () => {
	fc.assert(
		fc.property(share, ({ hits, n }) => {
			const [low, high] = wilson(hits, n) ?? [2, -1];
			expect(low).toBeLessThanOrEqual(hits / n + 1e-12);
			expect(high).toBeGreaterThanOrEqual(hits / n - 1e-12);
			const [mirroredLow, mirroredHigh] = wilson(n - hits, n) ?? [2, -1];
			expect(mirroredLow).toBeCloseTo(1 - high, 12);
			expect(mirroredHigh).toBeCloseTo(1 - low, 12);
			const [moreLow, moreHigh] = wilson(4 * hits, 4 * n) ?? [2, -1];
			expect(moreHigh - moreLow).toBeLessThan(high - low);
		}),
		RUNS,
	);
});

test("FG22 a difference contains its point, turns with its sides, and shrinks with answers", () => {
	fc.assert(
		fc.property(share, share, (a, b) => {
			const { difference, low, high } = newcombe(a, b);
			expect(low).toBeLessThanOrEqual(difference);
			expect(high).toBeGreaterThanOrEqual(difference);
			expect(low).toBeGreaterThanOrEqual(-1 - 1e-12);
			expect(high).toBeLessThanOrEqual(1 + 1e-12);
			const back = newcombe(b, a);
			expect(back.difference).toBeCloseTo(-difference, 12);
			expect(back.low).toBeCloseTo(-high, 12);
			expect(back.high).toBeCloseTo(-low, 12);
			const more = newcombe(times(a, 4), times(b, 4));
			expect(more.high - more.low).toBeLessThan(high - low);
			expect(exactP(a, b)).toBeCloseTo(exactP(b, a), 9);
		}),
		RUNS,
	);
});

test("FG22 two that are the same are chance; all against none of many is not", () => {
	expect(exactP({ hits: 40, n: 50 }, { hits: 80, n: 100 })).toBeGreaterThan(
		0.9,
	);
	expect(exactP({ hits: 0, n: 500 }, { hits: 500, n: 500 })).toBeLessThan(
		1e-200,
	);
	expect(exactP({ hits: 3, n: 3 }, { hits: 0, n: 0 })).toBe(1);
	expect(exactP({ hits: 7, n: 7 }, { hits: 9, n: 9 })).toBe(1);
	expect(exactP({ hits: 0, n: 1 }, { hits: 0, n: 1e6 })).toBe(1);
});

test("FG22 a median lies in its interval, and both are values that somebody had, in any order", () => {
	fc.assert(
		fc.property(seconds, ({ values, histogram }) => {
			const [median, p90] = percentilesOf(histogram, [50, 90]);
			expect(median).toBe(percentile(values, 50));
			expect(p90).toBe(percentile(values, 90));
			const [low, high] = medianInterval(histogram) ?? [-1, -1];
			expect(values).toContain(low);
			expect(values).toContain(high);
			expect(low).toBeLessThanOrEqual(median ?? -1);
			expect(high).toBeGreaterThanOrEqual(median ?? 1_000);
			const turned = histogramOf(values.toReversed());
			expect(medianInterval(turned)).toEqual([low, high]);
			expect(countOf(histogram)).toBe(values.length);
			expect(countUpTo(histogram, 100)).toBe(
				values.filter((value) => value <= 100).length,
			);
		}),
		RUNS,
	);
});

test("FG22 under six values no interval of a median holds 95 %", () => {
	const five = histogramOf([1, 2, 3, 4, 5]);
	expect(medianInterval(five)).toBeNull();
	expect(medianInterval(five, 0.9)).toEqual([1, 5]);
	expect(medianInterval(histogramOf([1, 2, 3, 4, 5, 6]))).toEqual([1, 6]);
	// Conover's table: ranks 40 and 61 of 100, 4,902 and 5,099 of 10,000.
	const counted = (n: number) =>
		new Map(Array.from({ length: n }, (_, at) => [at + 1, 1]));
	expect(medianInterval(counted(100))).toEqual([40, 61]);
	expect(medianInterval(counted(10_000))).toEqual([4_902, 5_099]);
});

test("FG22 a difference of medians contains its point and turns with its sides, also where all are the same second", () => {
	fc.assert(
		fc.property(seconds, seconds, ({ histogram: a }, { histogram: b }) => {
			const { difference, low, high, p } = medianDifference(a, b) ?? NONE;
			expect(low).toBeLessThan(difference);
			expect(high).toBeGreaterThan(difference);
			expect(p).toBeGreaterThanOrEqual(0);
			expect(p).toBeLessThanOrEqual(1);
			const back = medianDifference(b, a) ?? NONE;
			expect(back.difference).toBeCloseTo(-difference, 9);
			expect(back.low).toBeCloseTo(-high, 9);
		}),
		RUNS,
	);
	const same = new Map([[4, 1_000]]);
	expect(medianDifference(same, same)).toMatchObject({ difference: 0, p: 1 });
	expect(medianDifference(same, new Map([[4, 4]]))).toBeNull();
});

test("FG34 of an even number the median that is compared is the mean of the middle two", () => {
	const even = histogramOf([10, 20, 30, 50, 60, 70]);
	const odd = histogramOf([10, 20, 30, 40, 50]);
	expect(medianDifference(even, odd)?.difference).toBe(10);
	// What is told of it is a time that somebody had.
	expect(percentilesOf(even, [50])).toEqual([30]);
});

const NONE = { difference: Number.NaN, low: 1, high: 0, p: 2 };

test("FG22 every answer falls into one bucket, skipped ones into none, and their order says nothing", () => {
	const scores = fc.array(fc.option(fc.integer({ min: 0, max: 10 })));
	fc.assert(
		fc.property(scores, (given) => {
			const answered = given.filter((score) => score !== null);
			const counts = distribution(given, 0, 10);
			const { n, promoters, passives, detractors, ...rest } = nps(counts);
			expect(n).toBe(answered.length);
			expect(promoters + passives + detractors).toBe(n);
			expect(counts).toEqual(distribution(given.toReversed(), 0, 10));
			const [low, high] = rest.adjustedWald95 ?? [-100, 100];
			expect(low).toBeLessThanOrEqual(high);
			const [own, ownHigh] = rest.trinomial95 ?? [0, 0];
			expect(own).toBeLessThanOrEqual(rest.nps ?? 0);
			expect(ownHigh).toBeGreaterThanOrEqual(rest.nps ?? 0);
			const fives = distribution(
				answered.map((score) => 1 + (score % 5)),
				1,
				5,
			);
			expect(csat(fives).n).toBe(n);
			expect(csat(fives).satisfied).toBe((fives[3] ?? 0) + (fives[4] ?? 0));
			expect(ces(fives).agreePercent).toBe(csat(fives).csat);
		}),
		RUNS,
	);
});

test("FG22 the bounds of silence hold the score between them, and meet where nobody is silent", () => {
	fc.assert(
		fc.property(
			fc.nat(50),
			fc.nat(50),
			fc.nat(50),
			(satisfied, other, silent) => {
				const answered = satisfied + other;
				const asked = answered + silent;
				const said = responseRate({ asked, answered, satisfied });
				if (said.csat === null) return;
				expect(said.worstCase).toBeLessThanOrEqual(said.csat + 1e-9);
				expect(said.bestCase).toBeGreaterThanOrEqual(said.csat - 1e-9);
				if (silent === 0) expect(said.worstCase).toBe(said.bestCase);
			},
		),
		RUNS,
	);
});

test("FG22 one answer fewer than the minimum is not enough", () => {
	for (const [p, width] of [
		[0.5, 0.1],
		[0.8, 0.03],
		[1, 0.2],
	] as const) {
		const n = minimumSample(p, width);
		const [low, high] = wilson(p * n, n) ?? [0, 9];
		const [fewerLow, fewerHigh] = wilson(p * (n - 1), n - 1) ?? [0, 9];
		expect((high - low) / 2).toBeLessThanOrEqual(width);
		expect((fewerHigh - fewerLow) / 2).toBeGreaterThan(width);
	}
});

test.each<[string, () => unknown]>([
	["half a score", () => distribution([8.5], 0, 10)],
	["a score beyond the scale", () => distribution([6], 1, 5)],
	["four points for CSAT", () => csat([1, 2, 3, 4])],
	["half an answer", () => csat([0.5, 0, 0, 0, 1])],
	["five scores for NPS", () => nps([1, 1, 1, 1, 1])],
	["three points for CES", () => ces([1, 1, 1])],
	[
		"more answers than asked",
		() => responseRate({ asked: 1, answered: 2, satisfied: 0 }),
	],
	[
		"more hits than answers",
		() => newcombe({ hits: 2, n: 1 }, { hits: 1, n: 1 }),
	],
	["nobody on one side", () => newcombe({ hits: 0, n: 0 }, { hits: 1, n: 1 })],
	["half a hit", () => exactP({ hits: 0.5, n: 1 }, { hits: 1, n: 1 })],
	["a share above 1", () => minimumSample(1.1, 0.1)],
	["no width", () => minimumSample(0.5, 0)],
	["the zeroth percentile", () => percentilesOf(new Map(), [0])],
	["certainty of a median", () => medianInterval(new Map(), 1)],
	["certainty of medians", () => medianDifference(new Map(), new Map(), 1)],
])("FG22 %s is refused", (_name, asked) => {
	expect(asked).toThrow(RangeError);
});
