import type { ShownQuestion } from "../../../protocol/ask.ts";
import { askedQuestions } from "../../../protocol/asked-questions.ts";
import type { Answers } from "../../../protocol/survey.ts";

/** How far somebody is. */
export interface SurveySteps {
	/** From the first question to the one that is asked now. */
	shown: readonly ShownQuestion[];
	/** null: all are answered, or were skipped. */
	now: ShownQuestion | null;
	/** Of the questions that are asked as things stand. */
	total: number;
}

/**
 * One question after the other, each when the one before is answered. What takes more than a tap, and what is left out,
 * is gone on from by a button.
 * @param passed keys of the questions that were gone on from
 */
export function stepsOf(
	questions: readonly ShownQuestion[],
	answers: Answers,
	passed: readonly string[],
): SurveySteps {
	const asked = askedQuestions(questions, answers);
	const at = asked.findIndex((question) => {
		const isPassed = passed.includes(question.key);
		return answers[question.key] === undefined
			? !question.optional || !isPassed
			: !isOneTap(question) && !isPassed;
	});
	return {
		shown: at < 0 ? asked : asked.slice(0, at + 1),
		now: asked[at] ?? null,
		total: asked.length,
	};
}

export function isOneTap({ kind }: Pick<ShownQuestion, "kind">): boolean {
	return kind !== "text" && kind !== "choices";
}

/** Whether somebody is so unhappy that the shop may want to reach them. */
export function isUnhappy(
	questions: readonly ShownQuestion[],
	answers: Answers,
): boolean {
	return questions.some(({ key, kind }) => {
		const given = answers[key];
		const isScore = kind === "faces" || kind === "stars";
		return isScore && typeof given === "number" && given <= 2;
	});
}
