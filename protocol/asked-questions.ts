import type { Answer, Answers, Question } from "./survey.ts";

/** What of a question decides whether it is asked. */
type Asked = Pick<Question, "key" | "showIf">;

/**
 * Which questions are asked, given what was answered so far, in their order. A question behind a branch is asked when
 * the question that it names is asked itself and was answered with one of its values: of several choices with one at
 * least. It goes by keys, so that it is the same wherever a question stands.
 */
export function askedQuestions<Q extends Asked>(
	questions: readonly Q[],
	answers: Answers,
): Q[] {
	const asked = new Set<string>();
	return questions.filter(({ key, showIf }) => {
		const isAsked =
			!showIf ||
			// Only a question that stands before it is in the set: nothing goes round in circles.
			(asked.has(showIf.question) &&
				isOneOf(answers[showIf.question], showIf.in));
		if (isAsked) asked.add(key);
		return isAsked;
	});
}

/** Without what a branch hides: what may be said after an earlier answer was changed. */
export function shownAnswers(
	questions: readonly Asked[],
	answers: Answers,
): Answers {
	const keys = askedQuestions(questions, answers).map(({ key }) => key);
	return Object.fromEntries(
		keys.flatMap((key) => {
			const given = answers[key];
			return given === undefined ? [] : [[key, given]];
		}),
	);
}

function isOneOf(
	given: Answer | undefined,
	wanted: readonly (number | string)[],
): boolean {
	if (given === undefined) return false;
	if (typeof given === "object")
		return given.some((one) => wanted.includes(one));
	return wanted.includes(given);
}
