import type {
	ImprovementContent,
	ImprovementText,
} from "../../protocol/improvement.ts";
import { languageOf } from "../../protocol/required-language.ts";
import type { ImprovementRow } from "./rows.ts";

/** The last day first; of one day in an order that stays. */
export function byDay(
	rows: readonly ImprovementRow[],
): { row: ImprovementRow; content: ImprovementContent }[] {
	return rows
		.map((row) => ({
			row,
			content: JSON.parse(row.content) as ImprovementContent,
		}))
		.sort(
			(a, b) =>
				b.content.date.localeCompare(a.content.date) ||
				(a.row.id < b.row.id ? -1 : 1),
		);
}

/** In the first of the reader's languages that it has, the dearest first, and else in its first one. */
export function improvementText(
	{ texts }: ImprovementContent,
	wanted: readonly string[],
): ImprovementText | undefined {
	for (const tag of wanted) {
		const found =
			texts.find(({ language }) => language === tag) ??
			texts.find(({ language }) => languageOf(language) === languageOf(tag));
		if (found) return found;
	}
	return texts[0];
}
