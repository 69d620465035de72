import { SCALES, SOLVED_ANSWERS } from "../../protocol/scales.ts";
import type { Question } from "../../protocol/survey.ts";
import { textIn } from "./edit-survey.ts";
import { branchValueWords } from "./words.ts";

export interface BranchValue {
	value: number | string;
	label: string;
}

/** With what a question can be answered, as far as another question can depend on it: not words. */
export function branchValues(
	{ kind, choices }: Pick<Question, "kind" | "choices">,
	languages: readonly string[],
): BranchValue[] {
	const said: Readonly<Record<string | number, string>> =
		kind === "thumbs" || kind === "solved" || kind === "faces"
			? branchValueWords[kind]
			: {};
	const named = (value: number | string) => ({
		value,
		label: said[value] ?? `${value}`,
	});
	const scale = SCALES[kind];
	if (scale) {
		const [least, most] = scale;
		return Array.from({ length: most - least + 1 }, (_, at) =>
			named(least + at),
		);
	}
	if (kind === "solved") return SOLVED_ANSWERS.map(named);
	return choices.map(({ key, text }) => ({
		value: key,
		label: textIn(text, languages) || key,
	}));
}
