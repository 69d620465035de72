import { CSV_START, csvLine } from "../../protocol/csv-line.ts";
import { figureParams } from "../../protocol/figure-address.ts";
import { figureLines } from "../../protocol/figure-lines.ts";
import { FIGURE_RULES } from "../../protocol/figure-rules.ts";
import type { FiguresRead } from "../../protocol/figures.ts";

const HEAD = [
	...["from", "to", "filter", "figure", "line", "group", "value", "name"],
	...["n", "hits", "percent", "low", "high", "median", "p90"],
	...["difference", "others", "mark", "rule"],
];

/** What the table on the screen shows, as a file: the same lines, nothing rounded. */
export function figuresCsv(read: FiguresRead): string {
	const params = figureParams({ site: read.site, filter: read.filter });
	params.delete("site");
	const filter = params.toString();
	const lines = figureLines(read).map((line) =>
		csvLine([
			...[line.from, line.to, filter, line.figure, line.line],
			...[line.group?.of ?? "", line.group?.value ?? ""],
			...[line.group?.name ?? "", line.n, line.hits, line.percent],
			...[line.low, line.high, line.median, line.p90],
			...[line.difference, line.others, line.mark, FIGURE_RULES[line.figure]],
		]),
	);
	return CSV_START + csvLine(HEAD) + lines.join("");
}
