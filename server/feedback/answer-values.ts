import type { Answer, Answers, Question } from "../../protocol/survey.ts";
import type { AnswerRow } from "./rows.ts";

/** What is kept of one answer, by the key of its question. */
export type AnswerValue = Pick<
	AnswerRow,
	"question" | "number" | "choice" | "words"
>;

/** How answers to these questions are kept: what shoppers write stands apart, because it goes after its days. */
export function answerValues(
	questions: readonly Pick<Question, "key" | "kind">[],
	answers: Answers,
): AnswerValue[] {
	return Object.entries(answers).map(([question, given]) => ({
		question,
		...columnsOf(questions.find(({ key }) => key === question)?.kind, given),
	}));
}

function columnsOf(
	kind: Question["kind"] | undefined,
	given: Answer,
): Omit<AnswerValue, "question"> {
	const none = { number: null, choice: null, words: null };
	if (typeof given === "number") return { ...none, number: given };
	if (kind === "text") return { ...none, words: String(given) };
	const choice = typeof given === "string" ? given : JSON.stringify(given);
	return { ...none, choice };
}

/** What was answered. `erased`: in words that went after their days, or with their shopper. */
export function answersOf(rows: readonly AnswerValue[]): {
	answers: Answers;
	erased: string[];
} {
	const answers: Record<string, Answer> = {};
	const erased: string[] = [];
	for (const { question, number, choice, words } of rows) {
		const given = number ?? words ?? (choice === null ? null : chosen(choice));
		if (given === null) erased.push(question);
		else answers[question] = given;
	}
	return { answers, erased };
}

/** Keys have no bracket. */
function chosen(choice: string): Answer {
	return choice.startsWith("[") ? (JSON.parse(choice) as string[]) : choice;
}

export function isSameValue(a: AnswerValue, b: AnswerValue): boolean {
	return a.number === b.number && a.choice === b.choice && a.words === b.words;
}
