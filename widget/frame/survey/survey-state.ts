import type { Ask } from "../../../protocol/ask.ts";
import { shownAnswers } from "../../../protocol/asked-questions.ts";
import { trimmed } from "../../../protocol/is-blank.ts";
import type { Refusal } from "../../../protocol/refusal.ts";
import type { Answers } from "../../../protocol/survey.ts";

/** One survey, as it is answered in this window. */
export interface SurveyState {
	ask: Ask;
	/** By taps. */
	answers: Answers;
	/** … and in words, as far as they are written. */
	words: Readonly<Record<string, string>>;
	/** Keys of the questions that were gone on from. */
	passed: readonly string[];
	/** The shopper has ended it. */
	isDone: boolean;
	/** `withdrawn`: it is asked no more. */
	state: "kept" | "sending" | "withdrawn" | { refusal: Refusal };
}

/** Everything that is given, without what a branch hides. */
export function answersOf({ ask, answers, words }: SurveyState): Answers {
	const written = Object.entries(words).flatMap(([key, text]) => {
		const words = trimmed(text);
		return words ? [[key, words]] : [];
	});
	return shownAnswers(ask.questions, {
		...answers,
		...Object.fromEntries(written),
	});
}
