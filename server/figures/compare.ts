import type { Relation } from "../../protocol/conversation.ts";
import type { Comparison } from "../../protocol/figures.ts";
import { holm } from "../statistics/holm.ts";
import { comparedGroups } from "./compared-groups.ts";
import { comparedLines } from "./compared-lines.ts";
import { LEVEL_SECONDS } from "./figures-of.ts";
import { type CountedGroup, mainFormat } from "./group-figures.ts";
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
 * Chance alone is called real on about one page of twenty. At 5 % it were somewhat more, because who a group is compared
 * with is chosen by what they answered: of 400 histories 21 pages, and 17 at this level, with 1,968 and 1,967 of 1,989
 * large differences found.
 */
const LEVEL = 0.04;

/**
 * All comparisons of a page, in an order that only the page decides. Real are those that Holm's procedure keeps at
 * {@link LEVEL} over all of them together, and whose own interval is beside 0. Pure.
 */
export function compare(
	page: ComparedPage,
	levelSeconds = LEVEL_SECONDS,
): Comparison[] {
	const format = mainFormat({
		customer: page.lines.customer.counts,
		visitor: page.lines.visitor.counts,
	});
	const questions = [
		...comparedLines(page, format, levelSeconds),
		...comparedGroups(page.groups, format),
	].filter((parts) => parts.length > 0);
	const real = holm(
		questions.map((parts) => parts.map(({ held }) => held.p)),
		LEVEL,
	);
	return questions.flatMap((parts, question) =>
		parts.flatMap(({ held, says }, part) => {
			const isBesideZero = held.low > 0 || held.high < 0;
			return says(isBesideZero && real[question]?.[part] === true);
		}),
	);
}
