import type {
	ComparedFigure,
	Comparison,
	FiguresRead,
} from "../../protocol/figures.ts";

export function comparisonOf(
	{ comparisons }: FiguresRead,
	wanted: Partial<Comparison>,
): Comparison | undefined {
	const fields = Object.entries(wanted) as [keyof Comparison, unknown][];
	return comparisons.find((one) =>
		fields.every(([field, value]) => one[field] === value),
	);
}

/** How a real difference is coloured: only where one direction is the better one. */
export type Mark = "better" | "worse" | "real";

export function markOf({
	figure,
	difference,
	isReal,
}: Comparison): Mark | undefined {
	if (!isReal) return undefined;
	const good = BETTER[figure];
	if (good === 0 || difference === 0) return "real";
	return Math.sign(difference) === good ? "better" : "worse";
}

/** Whether a figure counts seconds. */
export function isTimes(figure: ComparedFigure): boolean {
	return figure === "wait" || figure === "firstResponse" || figure === "handle";
}

/** 1: more is better, -1: less is, 0: neither, as a short conversation may be a good one or a bad one. */
const BETTER: Record<ComparedFigure, -1 | 0 | 1> = {
	satisfied: 1,
	solved: 1,
	rate: 0,
	level: 1,
	abandoned: -1,
	wait: -1,
	firstResponse: -1,
	handle: 0,
};
