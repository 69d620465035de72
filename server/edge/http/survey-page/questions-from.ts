import type { ShownQuestion } from "../../../../protocol/ask.ts";
import { askedQuestions } from "../../../../protocol/asked-questions.ts";
import type { Answers } from "../../../../protocol/survey.ts";

/**
 * What one page asks: the questions behind this one whose branch is decided, up to the first that hangs on an answer
 * which is still to be given on the page itself.
 * @param after null: from the beginning
 */
export function questionsFrom(
	questions: readonly ShownQuestion[],
	answers: Answers,
	after: string | null,
): ShownQuestion[] {
	const asked = askedQuestions(questions, answers);
	const start = questions.findIndex(({ key }) => key === after) + 1;
	const page: ShownQuestion[] = [];
	for (const question of questions.slice(start)) {
		const { showIf } = question;
		if (showIf && page.some(({ key }) => key === showIf.question)) break;
		if (asked.includes(question)) page.push(question);
	}
	return page;
}

/** Where somebody goes on who comes back: behind the last question that they have answered. */
export function pageOf(
	questions: readonly ShownQuestion[],
	answers: Answers,
	from: string | null,
): ShownQuestion[] {
	const at = questions.findIndex(({ key }) => key === from);
	const last = questions.findLast(({ key }) => answers[key] !== undefined);
	const after = at < 0 ? last : questions[at - 1];
	const page = questionsFrom(questions, answers, after?.key ?? null);
	return page.length > 0 ? page : questionsFrom(questions, answers, null);
}
