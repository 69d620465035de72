import { mustBe } from "./must-be.ts";

/** How often each value occurred: times in whole seconds, or scores. */
export type Histogram = ReadonlyMap<number, number>;

/** How many values there are. */
export function countOf(histogram: Histogram): number {
	let total = 0;
	for (const count of histogram.values()) total += count;
	return total;
}

/** How many values are at most `most`. */
export function countUpTo(histogram: Histogram, most: number): number {
	let total = 0;
	for (const [value, count] of histogram) if (value <= most) total += count;
	return total;
}

/**
 * Percentiles by nearest rank, as `percentile` of the values themselves: one for each of `qs`, percentages above 0, to
 * 100. null without values. RangeError for another percentage.
 */
export function percentilesOf(
	histogram: Histogram,
	qs: readonly number[],
): (number | null)[] {
	const values = [...histogram].sort(([a], [b]) => a - b);
	const total = countOf(histogram);
	return qs.map((q) => {
		mustBe("percentage above 0, to 100", q, q > 0 && q <= 100);
		return valueAt(values, Math.max(1, Math.ceil((q / 100) * total)));
	});
}

/** The value at a rank from 1 of values in order; null: there are not so many. */
export function valueAt(
	values: readonly (readonly [value: number, count: number])[],
	rank: number,
): number | null {
	let before = 0;
	for (const [value, count] of values) {
		before += count;
		if (before >= rank) return value;
	}
	return null;
}
