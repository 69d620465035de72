import type { Relation } from "../../protocol/conversation.ts";
import type {
	Dimension,
	GroupFigures,
	GroupLine,
} from "../../protocol/figures.ts";
import { shareOf } from "../statistics/share-of.ts";
import { satisfiedOf, solvedOf } from "./figures-of.ts";
import type { Counts } from "./tally.ts";

/** What was counted of one value of a dimension. */
export interface CountedGroup {
	dimension: Dimension;
	value: string;
	counts: Record<Relation, Counts>;
}

/**
 * @param name as it is called now; null: it is gone, or has no name of its own
 * @param format from {@link mainFormat} of the page
 */
export function groupFigures(
	{ dimension, value, counts }: CountedGroup,
	name: string | null,
	format: string | null,
): GroupFigures {
	return {
		dimension,
		value,
		name,
		lines: {
			customer: groupLine(counts.customer, format),
			visitor: groupLine(counts.visitor, format),
		},
	};
}

function groupLine(counts: Counts, format: string | null): GroupLine {
	const { rated, seen, episodes } = counts;
	const solved = solvedOf(counts);
	return {
		episodes,
		satisfied: satisfiedOf(scoresOf(counts, format)),
		solved: shareOf(solved.hits, solved.n),
		rate: shareOf(rated, seen),
	};
}

/** null: nobody has rated. */
export function scoresOf(
	{ scores }: Counts,
	format: string | null,
): readonly number[] | undefined {
	return format === null ? undefined : scores[format];
}

/** The format with the most answers on the whole page, the first by name of several; null: nobody has rated. */
export function mainFormat(lines: Record<Relation, Counts>): string | null {
	const answers = new Map<string, number>();
	for (const { scores } of [lines.customer, lines.visitor])
		for (const [format, given] of Object.entries(scores))
			answers.set(
				format,
				given.reduce((sum, count) => sum + count, answers.get(format) ?? 0),
			);
	const [first] = [...answers]
		.filter(([, count]) => count > 0)
		.sort(([a, most], [b, more]) => more - most || (a < b ? -1 : 1));
	return first?.[0] ?? null;
}
