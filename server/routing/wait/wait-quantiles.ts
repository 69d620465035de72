import type { EstimatedWait } from "../../../protocol/conversation.ts";
import {
	mustBeAmount,
	mustBeCount,
	mustBePositive,
} from "../../statistics/must-be.ts";
import { toldOf } from "./wait-range.ts";
import { sumOf, type WaitSpread } from "./wait-spread.ts";

/** The waits of a whole line at one moment, by how many are ahead: each step builds on the one before it. */
export interface WaitQuantiles {
	/** Service starts a minute, and abandonments of one who waits. */
	readonly starts: number;
	readonly leaves: number;
	/** Until somebody gets it. */
	spread(ahead: number): WaitSpread;
	/** Until the first human word, with the reply that follows on it. */
	told(ahead: number, reply: WaitSpread): EstimatedWait;
}

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
	/** Of the reply that was asked with last: a new one comes with each reply, and many ask between two. */
	let told: { reply: WaitSpread; byAhead: EstimatedWait[] } | undefined;

	function spread(ahead: number): WaitSpread {
		mustBeCount("number of people ahead", ahead);
		for (let i = means.length; i <= ahead; i++) {
			const step = 1 / (starts + i * leaves);
			means.push((means[i - 1] ?? 0) + step);
			variances.push((variances[i - 1] ?? 0) + step * step);
		}
		return { mean: means[ahead] ?? 0, variance: variances[ahead] ?? 0 };
	}

	return {
		starts,
		leaves,
		spread,
		told(ahead, reply) {
			if (told?.reply !== reply) told = { reply, byAhead: [] };
			told.byAhead[ahead] ??= toldOf(sumOf(spread(ahead), reply));
			return told.byAhead[ahead];
		},
	};
}
