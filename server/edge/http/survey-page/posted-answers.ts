import { isAnswer } from "../../../../protocol/answer-faults.ts";
import type { Ask, ShownQuestion } from "../../../../protocol/ask.ts";
import { shownAnswers } from "../../../../protocol/asked-questions.ts";
import { cleaned } from "../../../../protocol/cleaned.ts";
import { SCALES } from "../../../../protocol/scales.ts";
import {
	ANSWER_CHARS,
	type Answer,
	type Answers,
} from "../../../../protocol/survey.ts";

/** What is wrong with one answer. */
export type AnswerTrouble = "required" | "invalid" | "long";

export interface PostedAnswers {
	/** All by now: those of the page, and what was given before. */
	answers: Answers;
	/** The questions of the page that was sent. */
	shown: string[];
	troubles: Map<string, AnswerTrouble>;
}

/** Of a form that a browser has sent, or whatever else. What is wrong is not among the answers, and everything else is. */
export function postedAnswers(
	ask: Pick<Ask, "questions" | "answers">,
	form: URLSearchParams,
): PostedAnswers {
	const named = new Set(form.getAll("shown"));
	const page = ask.questions.filter(({ key }) => named.has(key));
	const given: Record<string, Answer> = { ...ask.answers };
	const troubles = new Map<string, AnswerTrouble>();
	for (const question of page) {
		const { key, optional } = question;
		const answer = answerOf(question, form.getAll(`q.${key}`));
		delete given[key];
		if (answer === null) {
			if (!optional) troubles.set(key, "required");
		} else if (isTooLong(answer)) troubles.set(key, "long");
		else if (isAnswer(question, answer)) given[key] = answer;
		else troubles.set(key, "invalid");
	}
	return {
		answers: shownAnswers(ask.questions, given),
		shown: page.map(({ key }) => key),
		troubles,
	};
}

/** null: nothing was given. */
function answerOf({ kind }: ShownQuestion, given: string[]): Answer | null {
	const [first = ""] = given;
	if (kind === "choices") return given.length > 0 ? given : null;
	// As forms send the ends of lines.
	if (kind === "text") return cleaned(first) || null;
	if (first === "") return null;
	return SCALES[kind] && /^\d{1,2}$/.test(first) ? Number(first) : first;
}

function isTooLong(answer: Answer): boolean {
	return typeof answer === "string" && [...answer].length > ANSWER_CHARS;
}
