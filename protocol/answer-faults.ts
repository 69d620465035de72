import { askedQuestions } from "./asked-questions.ts";
import { SCALES, SOLVED_ANSWERS } from "./scales.ts";
import type { Answer, Answers, Question } from "./survey.ts";

/** What of a question decides about its answers. */
type Answered = Pick<Question, "key" | "kind" | "optional" | "showIf"> & {
	choices: readonly { key: string }[];
};

export interface AnswerFault {
	/** The key of the question. */
	question: string;
	/**
	 * `not_asked`: in no question of this version. `hidden`: by its branch. `value`: no answer of its kind.
	 * `missing`: it has to be answered before the survey ends.
	 */
	why: "not_asked" | "hidden" | "value" | "missing";
}

/**
 * The first thing that is wrong with these answers to these questions; null: nothing.
 * @param done the shopper ends it: then nothing may be missing
 */
export function answerFault(
	questions: readonly Answered[],
	answers: Answers,
	done: boolean,
): AnswerFault | null {
	const asked = askedQuestions(questions, answers);
	for (const [key, given] of Object.entries(answers)) {
		const question = questions.find((one) => one.key === key);
		if (!question) return { question: key, why: "not_asked" };
		if (!asked.includes(question)) return { question: key, why: "hidden" };
		if (!isAnswer(question, given)) return { question: key, why: "value" };
	}
	if (!done) return null;
	// Who has answered nothing has not answered, whatever may be left out.
	const isEmpty = Object.keys(answers).length === 0;
	const missing = asked.find(
		({ key, optional }) => isEmpty || (!optional && answers[key] === undefined),
	);
	return missing ? { question: missing.key, why: "missing" } : null;
}

/** Whether a question of this kind can be answered so. */
export function isAnswer(
	{ kind, choices }: Pick<Answered, "kind" | "choices">,
	given: Answer,
): boolean {
	const scale = SCALES[kind];
	if (scale) {
		const [least, most] = scale;
		return Number.isInteger(given) && +given >= least && +given <= most;
	}
	if (typeof given === "object")
		return (
			kind === "choices" &&
			given.length > 0 &&
			new Set(given).size === given.length &&
			given.every((one) => choices.some(({ key }) => key === one))
		);
	if (typeof given === "number") return false;
	if (kind === "solved") return SOLVED_ANSWERS.includes(given);
	if (kind === "choice") return choices.some(({ key }) => key === given);
	return kind === "text" && given !== "";
}
