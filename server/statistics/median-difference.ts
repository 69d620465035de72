import { gammaTail } from "./gamma.ts";
import { halfBelow } from "./half-below.ts";
import { countOf, type Histogram } from "./histogram.ts";
import { mustBe } from "./must-be.ts";
import { normalQuantile } from "./normal-quantile.ts";

/** In the unit of the values. */
export interface MedianDifference {
	difference: number;
	low: number;
	high: number;
	/** How likely chance alone makes one as large, in either direction. */
	p: number;
}

/**
 * Difference a − b of the medians of different people, with the interval of Price and Bonett, whatever the
 * distributions. The values are whole (seconds): each stands for all that were cut to it, so those of one value are
 * spread over its unit, or a median among many equal values would have no variance. null where a side has under 5
 * values. RangeError for a confidence that is not above 0 and below 1.
 * Source: Price and Bonett (2002), Distribution-free confidence intervals for difference and ratio of medians.
 */
export function medianDifference(
	a: Histogram,
	b: Histogram,
	confidence = 0.95,
): MedianDifference | null {
	mustBe("confidence", confidence, confidence > 0 && confidence < 1);
	const [left, right] = [medianOf(a), medianOf(b)];
	if (!left || !right) return null;
	const difference = left.median - right.median;
	const error = Math.sqrt(left.variance + right.variance);
	const reach = -normalQuantile((1 - confidence) / 2) * error;
	return {
		difference,
		low: difference - reach,
		high: difference + reach,
		p: gammaTail((difference / error) ** 2 / 2, 0.5, 1),
	};
}

/** Fewer values have no two ranks between which their median lies in most cases. */
const LEAST = 5;

/** The median and its variance: from how far two values lie apart, and how often the median lies between them. */
function medianOf(
	histogram: Histogram,
): { median: number; variance: number } | null {
	const n = countOf(histogram);
	if (n < LEAST) return null;
	const values = [...histogram].sort(([one], [other]) => one - other);
	const at = (rank: number) => spreadValue(values, rank);
	const rank = Math.max(1, Math.round((n + 1) / 2 - Math.sqrt(n)));
	const quantile = -normalQuantile(halfBelow(rank - 1, n));
	return {
		median: (at(Math.floor((n + 1) / 2)) + at(Math.ceil((n + 1) / 2))) / 2,
		variance: ((at(n + 1 - rank) - at(rank)) / (2 * quantile)) ** 2,
	};
}

/** The value at a rank, a whole number from 1 to n, with those of one value spread evenly over its unit. */
function spreadValue(
	values: readonly (readonly [value: number, count: number])[],
	rank: number,
): number {
	let before = 0;
	for (const [value, count] of values) {
		if (before + count >= rank) return value + (rank - before - 0.5) / count;
		before += count;
	}
	throw new RangeError(`no rank: ${rank}`);
}
