import { SCALES } from "../../protocol/scales.ts";
import type { Answer, Question } from "../../protocol/survey.ts";
import { fill, listed } from "../words/words.ts";
import { answersWords } from "./answer-words.ts";
import { branchValues } from "./branch-values.ts";

/**
 * An answer as the staff reads it: the words of a choice, a number with the most that could be given; null: words of
 * the shopper, which stand as they are.
 */
export function answerText(
	question: Pick<Question, "kind" | "choices">,
	given: Answer,
	languages: readonly string[],
): string | null {
	const { kind } = question;
	if (kind === "text") return null;
	const named = branchValues(question, languages);
	const nameOf = (value: number | string) =>
		named.find((one) => one.value === value)?.label ?? `${value}`;
	if (typeof given === "object") return listed(given.map(nameOf));
	const scale = SCALES[kind];
	if (!scale || kind === "thumbs" || kind === "faces") return nameOf(given);
	return fill(answersWords.ofScale, { score: `${given}`, most: scale[1] });
}
