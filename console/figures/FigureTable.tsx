import type { FigureLine } from "../../protocol/figure-lines.ts";
import { FIGURE_RULES } from "../../protocol/figure-rules.ts";
import type { FiguresRead } from "../../protocol/figures.ts";
import {
	differenceText,
	groupText,
	intervalText,
	markText,
	whoText,
} from "./line-texts.ts";
import { tableBlocks } from "./table-blocks.ts";
import { tableWords as w } from "./table-words.ts";
import { countText, exactPercentText, secondsText } from "./texts.ts";

/** Every number of the page, as it also stands in the file. */
export function FigureTable({ read }: { read: FiguresRead }) {
	const nameOf = (dimension: string, value: string) =>
		read.groups.find(
			(one) => one.dimension === dimension && one.value === value,
		)?.name ?? null;
	return (
		<>
			<p class="quiet">{w.lead}</p>
			{tableBlocks(read).map(({ block, lines }) => {
				const columns = COLUMNS.filter(
					({ isAlways, cell }) =>
						isAlways || lines.some((line) => cell(line, nameOf) !== ""),
				);
				return (
					<section
						key={block}
						class="figure-table-room"
						aria-label={w.blocks[block]}
						// It may be wider than its room, and then arrows scroll it.
						// biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys
						tabIndex={0}
					>
						<table class="figure-table">
							<caption>{w.blocks[block]}</caption>
							<thead>
								<tr>
									{columns.map(({ name, isNumber }) => (
										<th
											key={name}
											scope="col"
											class={isNumber ? "is-number" : ""}
										>
											{w.heads[name]}
										</th>
									))}
								</tr>
							</thead>
							<tbody>
								{lines.map((line, index) => (
									<Line
										// They come in the order of the page, and never change places.
										key={index}
										line={line}
										columns={columns}
										nameOf={nameOf}
									/>
								))}
							</tbody>
						</table>
					</section>
				);
			})}
		</>
	);
}

type NameOf = (dimension: string, value: string) => string | null;

function Line({
	line,
	columns,
	nameOf,
}: {
	line: FigureLine;
	columns: readonly Column[];
	nameOf: NameOf;
}) {
	return (
		<tr class={line.mark === "few" || line.mark === "chance" ? "is-few" : ""}>
			{columns.map(({ name, cell, isNumber }) =>
				name === "figure" ? (
					<th key={name} scope="row">
						{cell(line, nameOf)}
					</th>
				) : (
					<td key={name} class={isNumber ? "is-number" : `is-${name}`}>
						{cell(line, nameOf)}
					</td>
				),
			)}
		</tr>
	);
}

interface Column {
	name: keyof typeof w.heads;
	cell(line: FigureLine, nameOf: NameOf): string;
	/** Also where every cell of it is empty. */
	isAlways?: true;
	isNumber?: true;
}

const none = (value: number | null, text: (value: number) => string) =>
	value === null ? "" : text(value);

const COLUMNS: readonly Column[] = [
	{ name: "figure", cell: ({ figure }) => w.figures[figure], isAlways: true },
	{ name: "who", cell: whoText, isAlways: true },
	{ name: "group", cell: groupText },
	{ name: "n", cell: ({ n }) => countText(n), isAlways: true, isNumber: true },
	{ name: "hits", cell: ({ hits }) => none(hits, countText), isNumber: true },
	{
		name: "percent",
		cell: ({ percent }) => none(percent, exactPercentText),
		isNumber: true,
	},
	{
		name: "median",
		cell: ({ median }) => none(median, secondsText),
		isNumber: true,
	},
	{ name: "difference", cell: differenceText, isNumber: true },
	{ name: "interval", cell: intervalText, isNumber: true },
	{ name: "p90", cell: ({ p90 }) => none(p90, secondsText), isNumber: true },
	{
		name: "others",
		cell: ({ others }) => none(others, countText),
		isNumber: true,
	},
	{ name: "mark", cell: markText },
	{ name: "rule", cell: ({ figure }) => FIGURE_RULES[figure] },
];
