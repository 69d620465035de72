import type { ToldWait } from "../../../protocol/conversation.ts";
import { TOLD_MINUTES } from "../../../protocol/limits.ts";
import { gammaQuantile } from "../../statistics/gamma.ts";
import type { WaitSpread } from "./expected-wait.ts";
import { toldRange } from "./wait-range.ts";

/** The waits of a whole line at one moment, by how many are ahead: each step builds on the one before it. */
export interface Ladder {
	/** Service starts a minute, and abandonments of one who waits. */
	readonly starts: number;
	readonly leaves: number;
	spread(ahead: number): WaitSpread;
	told(ahead: number): ToldWait;
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

/** The sums of `waitSpread`, kept: ten thousand who wait are asked about at once, and cost one addition each. */
export function createLadder(starts: number, leaves: number): Ladder {
	const means: number[] = [];
	const variances: number[] = [];
	const told: ToldWait[] = [];

	function spread(ahead: number): WaitSpread {
		for (let i = means.length; i <= ahead; i++) {
			const step = 1 / (starts + i * leaves);
			means.push((means[i - 1] ?? 0) + step);
			variances.push((variances[i - 1] ?? 0) + step * step);
		}
		const mean = means[ahead] ?? 0;
		return { mean, shape: mean ** 2 / (variances[ahead] ?? 1) };
	}

	function range(ahead: number): ToldWait {
		const { mean, shape } = spread(ahead);
		// Too far beyond to be worth a quantile.
		if (mean > 2 * LONGEST) return { kind: "over", minutes: LONGEST };
		const perMinute = shape / mean;
		return toldRange(
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
