import { SCALES, SOLVED_ANSWERS } from "../../../protocol/scales.ts";
import type { QuestionKind } from "../../../protocol/survey.ts";
import { Icon } from "../../../ui/Icon.tsx";
import type { LazyWords } from "../../words/en.later.ts";
import { filled, type Language } from "../locale/words.ts";
import type { Scale } from "./ScaleChoice.tsx";

/** Kinds that are the same in every survey. */
export type ScaleKind = Exclude<
	QuestionKind,
	"text" | "choice" | "choices" | "faces"
>;

const STAR =
	"M10 2.8l2.2 4.6 5 .7-3.6 3.5.9 5-4.5-2.4-4.5 2.4.9-5-3.6-3.5 5-.7z";
/** Up; the style turns the other one. */
const THUMB =
	"M5.5 9v7.5H3V9zM5.5 9L9 3c1.2 0 2 .9 1.8 2.2L10.3 8h5c1 0 1.7.9 1.5 1.9l-1 5c-.2.9-.9 1.6-1.8 1.6H5.5";

/** What can be answered, and what both ends mean. */
export function scaleOf(
	kind: ScaleKind,
	{ rating, survey }: LazyWords,
	{ locale }: Language,
): { scale: Scale<number | string>[]; ends?: readonly [string, string] } {
	const number = new Intl.NumberFormat(locale);
	if (kind === "solved") {
		const words = [rating.yes, rating.partly, rating.no];
		return {
			scale: SOLVED_ANSWERS.map((value, at) => ({
				value,
				label: words[at] as string,
			})),
		};
	}
	const [least, most] = SCALES[kind] as readonly [number, number];
	const values = Array.from(
		{ length: most - least + 1 },
		(_, at) => least + at,
	);
	const ends: Partial<Record<ScaleKind, readonly [string, string]>> = {
		nps: [survey.npsLow, survey.npsHigh],
		effort: [survey.effortLow, survey.effortHigh],
	};
	const of = ends[kind];
	const scale = values.map((value): Scale<number> => {
		const plain = number.format(value);
		switch (kind) {
			case "thumbs":
				return {
					value,
					label: value ? survey.up : survey.down,
					drawing: <Icon of={THUMB} />,
				};
			case "stars":
				return {
					value,
					label: filled(survey.outOf, { n: plain, total: number.format(most) }),
					drawing: <Icon of={STAR} />,
				};
			default: {
				// The words of an end belong to its number.
				const end = value === least ? of?.[0] : value === most ? of?.[1] : "";
				return {
					value,
					label: end ? `${plain}, ${end}` : plain,
					drawing: plain,
				};
			}
		}
	});
	if (kind === "thumbs") scale.reverse();
	return of ? { scale, ends: of } : { scale };
}
