import { mustBe, mustBeCount } from "./must-be.ts";
import { normalQuantile } from "./normal-quantile.ts";

/** Scores and intervals from -100 to 100; null where nobody has answered. */
export interface Nps {
	n: number;
	promoters: number;
	passives: number;
	detractors: number;
	nps: number | null;
	/** Of the sample as it is: of no length where all say the same. */
	trinomial95: [number, number] | null;
	/** The one that is shown: with three more answers, three quarters of one for and as much against. */
	adjustedWald95: [number, number] | null;
}

/**
 * Net promoter score: percent of 9 and 10 less percent of 0 to 6. `distribution` says how often each of 0 to 10 was
 * given, so that a skipped question is in no denominator. RangeError for another number of scores, or counts that are
 * none.
 * Source: Reichheld (2003); the adjusted interval as by Rocks (2016), Interval estimation for the net promoter score.
 */
export function nps(distribution: readonly number[]): Nps {
	mustBe(
		"scale of 11 points",
		distribution.length,
		distribution.length === SCORES,
	);
	for (const count of distribution) mustBeCount("number of answers", count);
	const n = sum(distribution);
	const detractors = sum(distribution.slice(0, PASSIVE));
	const promoters = sum(distribution.slice(PROMOTER));
	return {
		n,
		promoters,
		passives: n - promoters - detractors,
		detractors,
		nps: n === 0 ? null : (100 * (promoters - detractors)) / n,
		trinomial95: n === 0 ? null : interval(promoters, detractors, n),
		adjustedWald95:
			n === 0
				? null
				: interval(promoters + ADDED / 4, detractors + ADDED / 4, n + ADDED),
	};
}

/** 0 to 10. */
const SCORES = 11;
/** The lowest of those that are for neither side, and of those that are for. */
const PASSIVE = 7;
const PROMOTER = 9;
/** Answers that the adjusted interval adds, a quarter of them on each side. */
const ADDED = 3;

function interval(
	promoters: number,
	detractors: number,
	n: number,
): [number, number] {
	const mean = (promoters - detractors) / n;
	const variance = Math.max(0, (promoters + detractors) / n - mean ** 2);
	const reach = -normalQuantile(0.025) * Math.sqrt(variance / n);
	return [100 * Math.max(-1, mean - reach), 100 * Math.min(1, mean + reach)];
}

function sum(values: readonly number[]): number {
	return values.reduce((total, value) => total + value, 0);
}
