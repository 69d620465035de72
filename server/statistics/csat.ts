import { valueAt } from "./histogram.ts";
import { mustBe, mustBeCount } from "./must-be.ts";
import { wilson } from "./wilson.ts";

/** null where nobody has answered. */
export interface Csat {
	/** Who answered. */
	n: number;
	satisfied: number;
	/** Percent of satisfied, 0 to 100. */
	csat: number | null;
	/** Of the points, the lowest of which is 1. */
	mean: number | null;
	/** By nearest rank. */
	median: number | null;
	/** Of the satisfied, as a share. */
	wilson95: [number, number] | null;
}

/** How many of the highest points count as satisfied, by how many points there are. */
const TOP: Record<number, number> = { 2: 1, 3: 1, 5: 2 };

/**
 * CSAT: the share of the satisfied among those who answered. `distribution` says how often each point was given, the
 * lowest first: 4 and 5 of five points are satisfied, the highest of three, and the thumb up of two. Skipped questions
 * are in no denominator. RangeError for another number of points, or for counts that are none.
 * Source: the top-two-box score of ISO 10004 and the ACSI practice.
 */
export function csat(distribution: readonly number[]): Csat {
	const points = distribution.length;
	const top = TOP[points] ?? 0;
	mustBe("scale of 2, 3 or 5 points", points, top > 0);
	for (const count of distribution) mustBeCount("number of answers", count);
	const n = sum(distribution);
	const satisfied = sum(distribution.slice(points - top));
	const rank = Math.ceil(n / 2);
	const points1 = distribution.map((count, at) => [at + 1, count] as const);
	return {
		n,
		satisfied,
		csat: n === 0 ? null : (100 * satisfied) / n,
		mean: n === 0 ? null : sum(points1.map(([of, count]) => of * count)) / n,
		median: n === 0 ? null : valueAt(points1, rank),
		wilson95: wilson(satisfied, n),
	};
}

function sum(values: readonly number[]): number {
	return values.reduce((total, value) => total + value, 0);
}
