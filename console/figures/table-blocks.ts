import { type FigureLine, figureLines } from "../../protocol/figure-lines.ts";
import { DIMENSIONS, type FiguresRead } from "../../protocol/figures.ts";

/** A part of the table, as the page has it. */
export type TableBlock =
	| "now"
	| "before"
	| "groups"
	| "comparisons"
	| "hours"
	| "series"
	| "silent";

/** Every number of the page, in its parts; one without a number is left out. */
export function tableBlocks(
	read: FiguresRead,
): { block: TableBlock; lines: FigureLine[] }[] {
	const lines = figureLines(read);
	return BLOCKS.map((block) => ({
		block,
		lines: lines.filter((line) => blockOf(line, read) === block),
	})).filter(({ lines }) => lines.length > 0);
}

function blockOf(line: FigureLine, { period }: FiguresRead): TableBlock {
	const { group, difference } = line;
	if (difference !== null) return "comparisons";
	if (group?.of === "hour") return "hours";
	if (group?.of === "point") return "series";
	if (group?.of === "saw") return "silent";
	if (group && DIMENSIONS.some((one) => one === group.of)) return "groups";
	return line.from === period.from ? "now" : "before";
}

const BLOCKS: readonly TableBlock[] = [
	"now",
	"before",
	"comparisons",
	"series",
	"groups",
	"hours",
	"silent",
];
