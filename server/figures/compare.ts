import type { Relation } from "../../protocol/conversation.ts";
import type { Comparison } from "../../protocol/figures.ts";
import { holm } from "../statistics/holm.ts";
import { type Compared, comparedGroups } from "./compared-groups.ts";
import { comparedLines } from "./compared-lines.ts";
import type { Held } from "./difference-of.ts";
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
	const all = [
		...comparedLines(page, format, levelSeconds),
		...comparedGroups(page.groups, format),
	].filter((one) => one.held(new Set()) !== null);
	const places = holm((real) => {
		const known = atPlaces(all, real);
		return all.map((one) => one.held(known)?.p ?? 1);
	}, LEVEL);
	const real = atPlaces(all, places);
	return all.flatMap((one) => {
		const held = one.held(real);
		if (held === null) return [];
		return one.says(held, real.has(one) && isBesideZero(held));
	});
}

function atPlaces(
	all: readonly Compared[],
	places: ReadonlySet<number>,
): Set<Compared> {
	return new Set(all.filter((_, at) => places.has(at)));
}

function isBesideZero({ low, high }: Held): boolean {
	return low > 0 || high < 0;
}
