import { mustBe, mustBePositive } from "./must-be.ts";
import { normalQuantile } from "./normal-quantile.ts";
import { wilsonAt } from "./wilson.ts";

/** `hits` of `n`. */
export interface Proportion {
	hits: number;
	n: number;
}

/** Shares, -1 to 1. */
export interface Difference {
	difference: number;
	low: number;
	high: number;
}

/**
 * Difference a − b of two shares of different people, with Newcombe's hybrid score interval (no continuity
 * correction). RangeError where one side has nobody, for more hits than answers, or a confidence that is not above 0
 * and below 1.
 * Source: Newcombe (1998), Interval estimation for the difference between independent proportions, method 10.
 */
export function newcombe(
	a: Proportion,
	b: Proportion,
	confidence = 0.95,
): Difference {
	mustBe("confidence", confidence, confidence > 0 && confidence < 1);
	mustBePositive("number of answers", a.n);
	mustBePositive("number of answers", b.n);
	const z = -normalQuantile((1 - confidence) / 2);
	const shareA = a.hits / a.n;
	const shareB = b.hits / b.n;
	const [lowA, highA] = wilsonAt(a.hits, a.n, z);
	const [lowB, highB] = wilsonAt(b.hits, b.n, z);
	const difference = shareA - shareB;
	return {
		difference,
		low: difference - Math.hypot(shareA - lowA, highB - shareB),
		high: difference + Math.hypot(highA - shareA, shareB - lowB),
	};
}
