import type { Dimension } from "../../protocol/figures.ts";
import { addCounts, emptyTally } from "./add-tally.ts";
import type { ComparedPage } from "./compare.ts";
import type { CountedGroup } from "./group-figures.ts";
import type { Tally } from "./tally.ts";

/** Satisfied, and all who answered. */
export type Given = readonly [hits: number, n: number];

/** Who answered with faces, and nothing else. */
export function rated([hits, n]: Given): Tally {
	const tally = emptyTally();
	tally.counts.scores["faces 1"] = [n - hits, 0, 0, 0, hits];
	return tally;
}

/** Groups of one dimension; visitors answer as customers do unless something else is said. */
export function groupsOf(
	dimension: Dimension,
	given: Record<string, Given>,
	visitors: Record<string, Given> = given,
): CountedGroup[] {
	return Object.entries(given).map(([value, customer]) => ({
		dimension,
		value,
		counts: {
			customer: rated(customer).counts,
			visitor: rated(visitors[value] ?? [0, 0]).counts,
		},
	}));
}

/** A page on which only groups are compared. */
export function pageOf(groups: readonly CountedGroup[]): ComparedPage {
	const lines = { customer: emptyTally(), visitor: emptyTally() };
	for (const { dimension, counts } of groups)
		if (dimension === groups[0]?.dimension)
			for (const relation of ["customer", "visitor"] as const)
				addCounts(lines[relation].counts, counts[relation]);
	return {
		lines,
		before: { customer: emptyTally(), visitor: emptyTally() },
		groups,
	};
}
