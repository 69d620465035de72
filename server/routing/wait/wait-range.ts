import type { EstimatedWait } from "../../../protocol/conversation.ts";
import { TOLD_MINUTES } from "../../../protocol/limits.ts";
import { mustBe } from "../../statistics/must-be.ts";

/**
 * What is said of a wait that half of such shoppers have behind them after `half` minutes and seven in ten
 * after `most` (`HALF` and `MOST` of wait-quantiles.ts): both rounded up to one of `TOLD_MINUTES`, so that
 * never a second is named and nothing sounds shorter than it is. Both within the first minute: 0–1, "less than
 * a minute". Both alike: "about N". The upper end beyond the longest, or infinite: "more than" that, which is
 * no promise. RangeError for a negative time, one that is no number, or a `half` after `most`.
 */
export function waitRange(half: number, most: number): EstimatedWait {
	mustBe("time by which half are served", half, half >= 0 && half <= most);
	const high = roundedUp(most);
	if (high === null)
		return { kind: "over", minutes: TOLD_MINUTES.at(-1) as number };
	const low = roundedUp(half) ?? high;
	return { kind: "range", low: high === 1 ? 0 : low, high };
}

/** null: longer than the longest that is told. */
function roundedUp(minutes: number): number | null {
	return TOLD_MINUTES.find((told) => minutes <= told) ?? null;
}
