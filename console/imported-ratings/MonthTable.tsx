import { IMPORTED_LINES } from "../../protocol/imported-line.ts";
import type { ImportedMonth } from "../../protocol/imported-rating.ts";
import type { ImportFormat } from "../../protocol/row-fault.ts";
import { fill, locale } from "../words/words.ts";
import { ScrollBox } from "./ScrollBox.tsx";
import { figuresShown } from "./show-scores.ts";
import { importWords } from "./words.ts";

/** Each month that was rated, with n and interval of each line. */
export function MonthTable({
	months,
	format,
}: {
	months: readonly ImportedMonth[];
	format: ImportFormat;
}) {
	const w = importWords;
	const lines = IMPORTED_LINES.filter((line) =>
		months.some((month) => month.lines[line].n > 0),
	);
	return (
		<section>
			<h3>{w.byMonth}</h3>
			<ScrollBox label={w.byMonth}>
				<table class="imported-table">
					<thead>
						<tr>
							<th scope="col">{w.month}</th>
							{lines.map((line) => (
								<th key={line} scope="col">
									{w.lines[line]}
								</th>
							))}
						</tr>
					</thead>
					<tbody>
						{months.map(({ month, lines: of }) => (
							<tr key={month}>
								<th scope="row">{monthName(month)}</th>
								{lines.map((line) => {
									const [figure] = figuresShown(of[line], format);
									return (
										<td key={line} class={figure?.isFew ? "quiet" : undefined}>
											{figure?.text ??
												fill(w.of, { n: of[line].n.toLocaleString(locale) })}
										</td>
									);
								})}
							</tr>
						))}
					</tbody>
				</table>
			</ScrollBox>
		</section>
	);
}

function monthName(month: string): string {
	return new Date(`${month}-01T00:00:00Z`).toLocaleDateString(locale, {
		month: "long",
		year: "numeric",
		timeZone: "UTC",
	});
}
