import {
	IMPORTED_LINES,
	type ImportedLine,
} from "../../protocol/imported-line.ts";
import type { ImportedScores } from "../../protocol/imported-rating.ts";
import { FORMAT_SCORES, type ImportFormat } from "../../protocol/row-fault.ts";
import { fill, locale } from "../words/words.ts";
import { figuresShown } from "./show-scores.ts";
import { importWords } from "./words.ts";

/** How scores fell, of customers and visitors apart; each picture is a table with bars in it. */
export function ImportScores({
	lines,
	format,
}: {
	lines: Record<ImportedLine, ImportedScores>;
	format: ImportFormat;
}) {
	return (
		<div class="imported-lines">
			{IMPORTED_LINES.filter((line) => lines[line].n > 0).map((line) => (
				<Line key={line} line={line} scores={lines[line]} format={format} />
			))}
		</div>
	);
}

function Line({
	line,
	scores,
	format,
}: {
	line: ImportedLine;
	scores: ImportedScores;
	format: ImportFormat;
}) {
	const w = importWords;
	const [low] = FORMAT_SCORES[format];
	const most = Math.max(...scores.distribution);
	return (
		<section class="settings-card">
			<h3>
				{w.lines[line]}{" "}
				<span class="quiet">
					{fill(w.of, { n: scores.n.toLocaleString(locale) })}
				</span>
			</h3>
			{figuresShown(scores, format).map(({ label, text, isFew }) => (
				<p key={text} class={isFew ? "quiet" : undefined}>
					{label && label !== "NPS" ? `${label}: ${text}` : text}
					{isFew && ` · ${w.few}`}
				</p>
			))}
			<table class="imported-bars">
				<caption class="unseen">{w.distribution}</caption>
				<tbody>
					{scores.distribution.map((count, at) => (
						<tr key={at}>
							<th scope="row">{scoreName(low + at, format)}</th>
							<td class="imported-count">{count.toLocaleString(locale)}</td>
							<td aria-hidden="true">
								<span
									class="imported-bar"
									style={{ inlineSize: `${(100 * count) / most}%` }}
								/>
							</td>
						</tr>
					))}
				</tbody>
			</table>
		</section>
	);
}

function scoreName(score: number, format: ImportFormat): string {
	if (format !== "thumbs") return score.toLocaleString(locale);
	return score === 1 ? importWords.up : importWords.down;
}
