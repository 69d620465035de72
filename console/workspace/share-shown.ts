import type { WaitShare } from "../../protocol/site.ts";

/** A share of few is no share: under this many only counts are shown … */
export const SHARE_FROM = 5;
/** … and under this many it stands in grey. */
const PLAIN_FROM = 30;
/** The share within that a good estimate has, in percent. */
export const GOAL: readonly [low: number, high: number] = [75, 90];

export type ShareShown =
	| { kind: "none" }
	| { kind: "counts"; n: number; within: number }
	| {
			kind: "share";
			n: number;
			within: number;
			/** Whole percent, 0 to 100. */
			percent: number;
			low: number;
			high: number;
			few: boolean;
	  };

/** How a share may be shown: never without its n and its interval. */
export function shareShown({ n, within, interval }: WaitShare): ShareShown {
	if (n === 0) return { kind: "none" };
	if (n < SHARE_FROM || !interval) return { kind: "counts", n, within };
	const [low, high] = interval;
	return {
		kind: "share",
		n,
		within,
		percent: Math.round((100 * within) / n),
		low: Math.round(100 * low),
		high: Math.round(100 * high),
		few: n < PLAIN_FROM,
	};
}
