import fc from "fast-check";
import { jStat } from "jstat";
import { mean, medianSorted } from "simple-statistics";
import { expect, test } from "vitest";
import { csat } from "./csat.ts";
import { exactP } from "./exact-p.ts";
import { gammaShare, gammaTail } from "./gamma.ts";
import { halfBelow } from "./half-below.ts";
import { percentilesOf } from "./histogram.ts";
import { largestAlike } from "./largest-alike.ts";
import { medianDifference } from "./median-difference.ts";
import { normalQuantile } from "./normal-quantile.ts";
import { percentileBetween } from "./percentile.ts";

// What others have worked out of the same formulas.

const RUNS = { numRuns: 100 };

test("FG21 quantiles of the normal and shares of the gamma distribution are those of jStat", () => {
	for (const p of [0.001, 0.025, 0.2, 0.5, 0.8, 0.975, 0.9999])
		expect(normalQuantile(p)).toBeCloseTo(jStat.normal.inv(p, 0, 1), 6);
	for (const shape of [0.5, 1, 3.5, 20])
		for (const x of [0.1, 1, 4, 30]) {
			const share = jStat.gamma.cdf(x, shape, 1);
			expect(gammaShare(x, shape, 1)).toBeCloseTo(share, 8);
			expect(gammaTail(x, shape, 1)).toBeCloseTo(1 - share, 8);
		}
});

test("FG21 a tail far out keeps its digits", () => {
	// Of a normal distribution beyond 10 and 30 standard deviations (Abramowitz and Stegun, 26.2).
	expect(gammaTail(10 ** 2 / 2, 0.5, 1) / 1.5239706048e-23).toBeCloseTo(1, 6);
	expect(gammaTail(30 ** 2 / 2, 0.5, 1) / 9.8134e-198).toBeCloseTo(1, 3);
});

test("FG21 the binomial of one half is that of jStat, and nearly so where it is approximated", () => {
	for (const n of [1, 6, 40, 333])
		for (const k of [0, Math.floor(n / 3), Math.floor(n / 2), n])
			expect(halfBelow(k, n)).toBeCloseTo(jStat.binomial.cdf(k, n, 0.5), 7);
	for (const k of [460, 480, 500, 520])
		expect(halfBelow(k, 1_001)).toBeCloseTo(halfBelow(k, 1_000), 1);
	expect(halfBelow(468, 1_000)).toBeCloseTo(0.0231, 3);
	expect(halfBelow(4_901, 10_000)).toBeCloseTo(0.0244, 3);
});

test("FG21 the exact test adds up what jStat says of each table", () => {
	const side = fc.integer({ min: 1, max: 25 });
	fc.assert(
		fc.property(side, side, fc.gen(), (n, m, gen) => {
			const hits = gen(fc.integer, { min: 0, max: n });
			const others = gen(fc.integer, { min: 0, max: m });
			const of = (k: number) => jStat.hypgeom.pdf(k, n + m, hits + others, n);
			const at = of(hits) / 2;
			let below = 0;
			for (let k = 0; k < hits; k++) below += of(k);
			const wanted = 2 * Math.min(below + at, 1 - below - at);
			const got = exactP({ hits, n }, { hits: others, n: m });
			expect(got).toBeCloseTo(Math.min(1, wanted), 6);
		}),
		RUNS,
	);
});

test("FG21 mean and median are those of simple-statistics", () => {
	const scores = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1 });
	fc.assert(
		fc.property(scores, (given) => {
			const counts = [1, 2, 3, 4, 5].map(
				(score) => given.filter((one) => one === score).length,
			);
			expect(csat(counts).mean).toBeCloseTo(mean(given), 9);
			const sorted = given.toSorted((a, b) => a - b);
			expect(percentileBetween(given, 50)).toBe(medianSorted(sorted));
		}),
		RUNS,
	);
	// Of an odd number the nearest rank is the middle.
	const odd = [1, 2, 4, 8, 16, 32, 64];
	const histogram = new Map(odd.map((value) => [value, 1]));
	expect(percentilesOf(histogram, [50])).toEqual([medianSorted(odd)]);
});

test("FG21 groups are alike as far as the chi-square of jStat does not part them", () => {
	const groups = [
		{ hits: 80, n: 100 },
		{ hits: 150, n: 200 },
		{ hits: 60, n: 100 },
	];
	const share = 290 / 400;
	const chi = groups.reduce(
		(sum, { hits, n }) =>
			sum + (hits - n * share) ** 2 / (n * share * (1 - share)),
		0,
	);
	const p = 1 - jStat.chisquare.cdf(chi, 2);
	expect(largestAlike(groups, p * 0.99).size).toBe(3);
	expect([...largestAlike(groups, p * 1.01)].sort()).toEqual([1, 2]);
});

test("FG21 the difference of two medians is that of the worked example of its authors", () => {
	// Price and Bonett (2002): a median's variance from the values at ranks 3 and 9 of 11, (x9 − x3)² / (2 z)², where
	// z is the quantile of the 67 of 2,048 ways in which at most two of eleven lie below.
	const eleven = new Map(
		[3, 5, 8, 13, 21, 34, 55, 89, 144, 233, 377].map((v) => [v, 1]),
	);
	const z = -jStat.normal.inv(67 / 2_048, 0, 1);
	const error = ((144 - 8) / (2 * z)) * Math.SQRT2;
	const found = medianDifference(eleven, eleven);
	expect(found?.difference).toBe(0);
	expect(found?.high).toBeCloseTo(1.959964 * error, 4);
	expect(found?.p).toBe(1);
});
