import { mustBeAmount } from "../../statistics/must-be.ts";

/** A time that is waited for, as a distribution: its mean in minutes, and its variance in minutes². */
export interface WaitSpread {
	mean: number;
	variance: number;
}

/** One after the other, neither knowing of the other: both means and both variances add up. */
export function sumOf(one: WaitSpread, other: WaitSpread): WaitSpread {
	return {
		mean: one.mean + other.mean,
		variance: one.variance + other.variance,
	};
}

/**
 * The shape of the Gamma distribution with this mean and variance; its rate is shape / mean. Infinite where nothing
 * varies. RangeError for a mean or a variance below 0.
 */
export function shapeOf({ mean, variance }: WaitSpread): number {
	mustBeAmount("mean", mean);
	mustBeAmount("variance", variance);
	return variance === 0 ? Number.POSITIVE_INFINITY : mean ** 2 / variance;
}
