import { mustBe, mustBeCount } from "./must-be.ts";

/** null where nobody has answered. */
export interface Ces {
	n: number;
	/** Of the points, the lowest of which is 1. */
	mean: number | null;
	/** Who agrees, 0 to 100. */
	agreePercent: number | null;
	/** Percent of who agrees less percent of who disagrees, -100 to 100. */
	netPercent: number | null;
}

/** How many points at each end agree and disagree, by how many points there are. */
const ENDS: Record<number, number> = { 5: 2, 7: 3 };

/**
 * Customer effort score 2.0 ("made it easy", 7: strongly agree): mean, and who agrees, 5 to 7 of seven points, 4 and 5
 * of five. `distribution` says how often each point was given, the lowest first, so that a skipped question is in no
 * denominator. RangeError for another number of points, or counts that are none.
 * Source: Dixon, Toman and DeLisi (2013), The Effortless Experience.
 */
export function ces(distribution: readonly number[]): Ces {
	const points = distribution.length;
	const ends = ENDS[points] ?? 0;
	mustBe("scale of 5 or 7 points", points, ends > 0);
	for (const count of distribution) mustBeCount("number of answers", count);
	const n = sum(distribution);
	const agree = sum(distribution.slice(points - ends));
	const disagree = sum(distribution.slice(0, ends));
	const total = sum(distribution.map((count, at) => (at + 1) * count));
	return {
		n,
		mean: n === 0 ? null : total / n,
		agreePercent: n === 0 ? null : (100 * agree) / n,
		netPercent: n === 0 ? null : (100 * (agree - disagree)) / n,
	};
}

function sum(values: readonly number[]): number {
	return values.reduce((total, value) => total + value, 0);
}
