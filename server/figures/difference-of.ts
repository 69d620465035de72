import { FIGURE_LEAST } from "../../protocol/figure-limits.ts";
import type { Comparison } from "../../protocol/figures.ts";
import { exactP } from "../statistics/exact-p.ts";
import { countOf, type Histogram } from "../statistics/histogram.ts";
import { medianDifference } from "../statistics/median-difference.ts";
import { newcombe, type Proportion } from "../statistics/newcombe.ts";

/** Two groups held against each other, alone. */
export interface Held
	extends Pick<Comparison, "difference" | "low" | "high" | "n"> {
	/** Two-sided. */
	p: number;
}

/** Percentage points; null where one side has too few. */
export function sharesHeld(a: Proportion, b: Proportion): Held | null {
	if (a.n < FIGURE_LEAST || b.n < FIGURE_LEAST) return null;
	const { difference, low, high } = newcombe(a, b);
	return {
		difference: 100 * difference,
		low: 100 * low,
		high: 100 * high,
		n: [a.n, b.n],
		p: exactP(a, b),
	};
}

/** Seconds, of the medians; null where one side has too few. */
export function timesHeld(a: Histogram, b: Histogram): Held | null {
	const n: Held["n"] = [countOf(a), countOf(b)];
	if (Math.min(...n) < FIGURE_LEAST) return null;
	const found = medianDifference(a, b);
	return found && { ...found, n };
}
