import { FIGURE_LEAST } from "../../protocol/figure-limits.ts";
import type { Share, Times } from "../../protocol/figures.ts";
import { countOf, type Histogram, percentilesOf } from "./histogram.ts";
import { medianInterval } from "./median-interval.ts";
import { wilson } from "./wilson.ts";

/** `hits` of `n` as it may be shown. RangeError: more hits than `n`, or no counts. */
export function shareOf(hits: number, n: number): Share {
	const interval = wilson(hits, n);
	if (interval === null || n < FIGURE_LEAST)
		return { hits, n, percent: null, low: null, high: null };
	const [low, high] = interval;
	return {
		hits,
		n,
		percent: (100 * hits) / n,
		low: 100 * low,
		high: 100 * high,
	};
}

/** Times as they may be shown; seconds. */
export function timesOf(seconds: Histogram): Times {
	const n = countOf(seconds);
	if (n < FIGURE_LEAST)
		return { n, median: null, p90: null, low: null, high: null };
	const [median = null, p90 = null] = percentilesOf(seconds, [50, 90]);
	const [low, high] = medianInterval(seconds) ?? [null, null];
	return { n, median, p90, low, high };
}
