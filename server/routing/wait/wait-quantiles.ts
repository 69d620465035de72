import type { EstimatedWait } from "../../../protocol/conversation.ts";
import { TOLD_MINUTES } from "../../../protocol/limits.ts";
import { gammaQuantile } from "../../statistics/gamma.ts";
import {
	mustBeAmount,
	mustBeCount,
	mustBePositive,
} from "../../statistics/must-be.ts";
import { waitRange } from "./wait-range.ts";

/** A wait as a distribution: its mean, and how many service starts of one kind would spread like it. */
export interface WaitSpread {
	/** Minutes. */
	mean: number;
	/** Of the Gamma distribution with the same mean and variance. */
	shape: number;
}

/** The waits of a whole line at one moment, by how many are ahead: each step builds on the one before it. */
export interface WaitQuantiles {
	/** Service starts a minute, and abandonments of one who waits. */
	readonly starts: number;
	readonly leaves: number;
	spread(ahead: number): WaitSpread;
	told(ahead: number): EstimatedWait;
}

/**
 * The share of such shoppers who are served by the lower and by the upper end, before both are rounded up.
 * Rounding adds about ten points to the upper one, and those who would have waited longest leave: 80 would be
 * kept more than 90 times in a hundred, and a range that is always kept says little (docs/waiting.md has the
 * figures of both).
 */
export const HALF = 0.5;
export const MOST = 0.7;
const LONGEST = TOLD_MINUTES.at(-1) as number;

/**
 * The wait of somebody with `ahead` people before them while every slot is taken: ahead + 1 service starts,
 * each after the one before it. Starts come at `starts` a minute; with i people still ahead, each of them also
 * leaves at the rate `leaves` a minute (0: nobody does). The steps are exponential and independent: the mean is
 * Σ 1 / (r + i θ) over i = 0 … ahead, the variance Σ 1 / (r + i θ)², and the Gamma distribution with both has
 * the shape mean² / variance. Without abandonment that is the exact one, of shape ahead + 1.
 * Both sums are kept: ten thousand who wait are asked about at once, and cost one addition each.
 * RangeError where `starts` is not above 0, `leaves` is below 0 or `ahead` is no whole number from 0.
 * Source: Whitt (1999), Predicting queueing delays; queue length with abandonment.
 */
export function createWaitQuantiles(
	starts: number,
	leaves: number,
): WaitQuantiles {
	mustBePositive("rate of service starts", starts);
	mustBeAmount("rate of abandonments", leaves);
	const means: number[] = [];
	const variances: number[] = [];
	const told: EstimatedWait[] = [];

	function spread(ahead: number): WaitSpread {
		mustBeCount("number of people ahead", ahead);
		for (let i = means.length; i <= ahead; i++) {
			const step = 1 / (starts + i * leaves);
			means.push((means[i - 1] ?? 0) + step);
			variances.push((variances[i - 1] ?? 0) + step * step);
		}
		const mean = means[ahead] ?? 0;
		return { mean, shape: mean ** 2 / (variances[ahead] ?? 1) };
	}

	function range(ahead: number): EstimatedWait {
		const { mean, shape } = spread(ahead);
		// Too far beyond to be worth a quantile.
		if (mean > 2 * LONGEST) return { kind: "over", minutes: LONGEST };
		const perMinute = shape / mean;
		return waitRange(
			gammaQuantile(HALF, shape, perMinute),
			gammaQuantile(MOST, shape, perMinute),
		);
	}

	return {
		starts,
		leaves,
		spread,
		told(ahead) {
			told[ahead] ??= range(ahead);
			return told[ahead];
		},
	};
}
