import type { EstimatedWait } from "../../../protocol/conversation.ts";
import { TOLD_MINUTES } from "../../../protocol/limits.ts";
import { gammaQuantile } from "../../statistics/gamma.ts";
import { mustBe } from "../../statistics/must-be.ts";
import { shapeOf, type WaitSpread } from "./wait-spread.ts";

/**
 * The share of such shoppers who are answered by the lower and by the upper end, before both are rounded up.
 * Rounding adds about ten points to the upper one, and those who would have waited longest leave: 80 would be
 * kept more than 90 times in a hundred, and a range that is always kept says little (docs/waiting.md has the
 * figures of both).
 */
export const HALF = 0.5;
export const MOST = 0.7;
export const LONGEST = TOLD_MINUTES.at(-1) as number;
/**
 * As irregular as chance alone: of an exponential time. Below it one forgotten answer would make the range shorter,
 * because the half of such a distribution lies near nothing.
 */
const SHAPE_LEAST = 1;

/** What is told of such a wait: the quantiles {@link HALF} and {@link MOST} of the Gamma distribution that fits it. */
export function toldOf(spread: WaitSpread): EstimatedWait {
	const { mean } = spread;
	// Too far beyond to be worth a quantile.
	if (mean > 2 * LONGEST) return { kind: "over", minutes: LONGEST };
	const shape = Math.max(SHAPE_LEAST, shapeOf(spread));
	if (mean === 0 || shape === Number.POSITIVE_INFINITY)
		return waitRange(mean, mean);
	const perMinute = shape / mean;
	return waitRange(
		gammaQuantile(HALF, shape, perMinute),
		gammaQuantile(MOST, shape, perMinute),
	);
}

/**
 * What is said of a wait that half of such shoppers have behind them after `half` minutes and seven in ten
 * after `most`: both rounded up to one of `TOLD_MINUTES`, so that
 * never a second is named and nothing sounds shorter than it is. Both within the first minute: 0–1, "less than
 * a minute". Both alike: "about N". The upper end beyond the longest, or infinite: "more than" that, which is
 * no promise. RangeError for a negative time, one that is no number, or a `half` after `most`.
 */
export function waitRange(half: number, most: number): EstimatedWait {
	mustBe("time by which half are served", half, half >= 0 && half <= most);
	const high = roundedUp(most);
	if (high === null) return { kind: "over", minutes: LONGEST };
	const low = roundedUp(half) ?? high;
	return { kind: "range", low: high === 1 ? 0 : low, high };
}

/** null: longer than the longest that is told. */
function roundedUp(minutes: number): number | null {
	return TOLD_MINUTES.find((told) => minutes <= told) ?? null;
}
