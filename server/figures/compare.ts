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

/** In one page of twenty, at the most, chance alone is called real. */
const LEVEL = 0.05;

/**
 * All comparisons of a page, in an order that only the page decides. Real are those that Holm's procedure keeps at 5 %
 * over all of them together, and whose own interval is beside 0. Pure.
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
