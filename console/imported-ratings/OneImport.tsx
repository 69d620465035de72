import { useEffect, useState } from "preact/hooks";
import type {
	ImportedRow,
	RatingsImport,
} from "../../protocol/imported-rating.ts";
import { locale, words } from "../words/words.ts";
import { RouteLink } from "../workspace/RouteLink.tsx";
import { ImportScores } from "./ImportScores.tsx";
import type { Imports } from "./imports.ts";
import { MonthTable } from "./MonthTable.tsx";
import { toImports } from "./places.ts";
import { ScrollBox } from "./ScrollBox.tsx";
import { importWords } from "./words.ts";

/** One import: its figures, by month, and its ratings in the order of the file. */
export function OneImport({
	imports,
	one,
}: {
	imports: Imports;
	one: RatingsImport | null;
}) {
	const w = importWords;
	const id = one?.id;
	useEffect(() => {
		if (id) void imports.readFigures(id);
	}, [imports, id]);
	const back = (
		<p>
			<RouteLink to={toImports} class="text-button">
				{w.back}
			</RouteLink>
		</p>
	);
	if (!one)
		return (
			<>
				{back}
				<p role="alert">{w.gone}</p>
			</>
		);
	const figures = imports.figures.value.get(one.id);
	return (
		<>
			{back}
			<h2 dir="auto">{one.name}</h2>
			<p>
				<span class="imported-mark">{w.elsewhere}</span> {w.formats[one.format]}
			</p>
			{figures ? (
				<>
					<ImportScores lines={figures.lines} format={figures.format} />
					<p class="quiet">{w.rule}</p>
					<MonthTable months={figures.months} format={figures.format} />
				</>
			) : (
				<p class="quiet later">{words.loading}</p>
			)}
			<Ratings imports={imports} id={one.id} />
		</>
	);
}

function Ratings({ imports, id }: { imports: Imports; id: string }) {
	const w = importWords;
	const [read, setRead] = useState<ImportedRow[]>([]);
	const [next, setNext] = useState<number | null>(null);
	const more = async (after: number) => {
		const page = await imports.lines(id, after);
		if (!page) return;
		setRead((all) => (after === 0 ? page.ratings : [...all, ...page.ratings]));
		setNext(page.next);
	};
	useEffect(() => {
		void more(0);
	}, [imports, id]);
	const timeZone = imports.timeZone.value;
	return (
		<section>
			<h3>{w.linesTitle}</h3>
			<ScrollBox label={w.linesTitle}>
				<table class="imported-table">
					<thead>
						<tr>
							{[w.line, w.date, w.score, w.relation, w.agent, w.comment].map(
								(head) => (
									<th key={head} scope="col">
										{head}
									</th>
								),
							)}
						</tr>
					</thead>
					<tbody>
						{read.map((row) => (
							<tr key={row.line}>
								<th scope="row">{row.line.toLocaleString(locale)}</th>
								<td>
									{new Date(row.at).toLocaleDateString(locale, {
										dateStyle: "medium",
										timeZone,
									})}
								</td>
								<td>{row.score}</td>
								<td>{row.relation ? w[row.relation] : w.lines.unknown}</td>
								<td dir="auto">{row.agent}</td>
								<td dir="auto">{row.comment}</td>
							</tr>
						))}
					</tbody>
				</table>
			</ScrollBox>
			{next !== null && (
				<button
					type="button"
					class="text-button"
					onClick={() => void more(next)}
				>
					{w.moreLines}
				</button>
			)}
		</section>
	);
}
