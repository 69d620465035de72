import type { Relation } from "../../protocol/conversation.ts";
import type { Comparison } from "../../protocol/figures.ts";
import { LEVEL_SECONDS } from "./figures-of.ts";
import type { CountedGroup } from "./group-figures.ts";
import type { Tally } from "./tally.ts";

/** What one page shows. */
export interface ComparedPage {
	lines: Record<Relation, Tally>;
	/** Of the period of the same length right before. */
	before: Record<Relation, Tally>;
	/** In the order in which the page shows them; all values of a dimension, or none. */
	groups: readonly CountedGroup[];
}

/**
 * All comparisons of a page, in an order that only the page decides. Real are those that Holm's procedure keeps at 5 %
 * over all of them together. Pure.
 */
export function compare(
	_page: ComparedPage,
	_levelSeconds = LEVEL_SECONDS,
): Comparison[] {
	throw new Error("to be written");
}
