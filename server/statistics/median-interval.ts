import { halfBelow } from "./half-below.ts";
import { countOf, type Histogram, valueAt } from "./histogram.ts";
import { mustBe } from "./must-be.ts";

/**
 * Interval of the median from order statistics, whatever the distribution: from the k-th value to the k-th from above,
 * with the largest k for which at most (1 − `confidence`) / 2 lies on either side. null where there are too few for
 * it: under 6 values none holds 95 %. RangeError for a confidence that is not above 0 and below 1.
 * Source: Conover, Practical Nonparametric Statistics, 3.2.
 */
export function medianInterval(
	histogram: Histogram,
	confidence = 0.95,
): [number, number] | null {
	mustBe("confidence", confidence, confidence > 0 && confidence < 1);
	const n = countOf(histogram);
	const rank = outerRank(n, (1 - confidence) / 2);
	if (rank < 1) return null;
	const values = [...histogram].sort(([a], [b]) => a - b);
	const low = valueAt(values, rank);
	const high = valueAt(values, n + 1 - rank);
	return low === null || high === null ? null : [low, high];
}

/** The largest k with P(at most k − 1 lie below the median) ≤ `tail`; 0: none. It only grows with n. */
function outerRank(n: number, tail: number): number {
	let low = 0;
	let high = Math.floor((n + 1) / 2);
	while (low < high) {
		const middle = Math.ceil((low + high) / 2);
		if (halfBelow(middle - 1, n) <= tail) low = middle;
		else high = middle - 1;
	}
	return low;
}
