import {
	CHOICES,
	type Question,
	type QuestionKind,
	type SurveyBody,
	type SurveyTexts,
} from "../../protocol/survey.ts";
import { freshKey } from "./fresh-key.ts";

// What an owner does to a survey: each answers a new body, and leaves the old one as it is.

/** One in which nothing is asked yet. */
export const EMPTY_BODY: SurveyBody = { title: {}, questions: [], thanks: {} };

/** A text in one more language; without words it is in that language no more. */
export function withText(
	texts: SurveyTexts,
	language: string,
	text: string,
): SurveyTexts {
	const { [language]: _, ...others } = texts;
	return text === "" ? others : { ...others, [language]: text };
}

export function addedQuestion(
	body: SurveyBody,
	kind: QuestionKind,
): SurveyBody {
	const question: Question = {
		key: freshKey(),
		kind,
		text: {},
		choices: hasChoices(kind) ? [emptyChoice(), emptyChoice()] : [],
		optional: kind === "text",
		showIf: null,
		topic: null,
		leadsTo: null,
	};
	return { ...body, questions: [...body.questions, question] };
}

export function changedQuestion(
	body: SurveyBody,
	key: string,
	change: Partial<Question>,
): SurveyBody {
	return {
		...body,
		questions: body.questions.map((one) =>
			one.key === key ? fitted({ ...one, ...change }) : one,
		),
	};
}

/** What another kind has no use for goes, and what it needs comes. */
function fitted(question: Question): Question {
	const { kind, choices, leadsTo } = question;
	const few = choices.length < 2 ? [emptyChoice(), emptyChoice()] : choices;
	return {
		...question,
		choices: hasChoices(kind) ? few : [],
		leadsTo: kind === "text" ? leadsTo : null,
	};
}

export function hasChoices(kind: QuestionKind): boolean {
	return kind === "choice" || kind === "choices";
}

export function withoutQuestion(body: SurveyBody, key: string): SurveyBody {
	return {
		...body,
		questions: body.questions.filter((one) => one.key !== key),
	};
}

/** Back where it stood, or at the end. */
export function restoredQuestion(
	body: SurveyBody,
	question: Question,
	at: number,
): SurveyBody {
	const { questions } = body;
	if (questions.some(({ key }) => key === question.key)) return body;
	return {
		...body,
		questions: [...questions.slice(0, at), question, ...questions.slice(at)],
	};
}

/** @param by places towards the end; negative: towards the beginning */
export function movedQuestion(
	body: SurveyBody,
	key: string,
	by: number,
): SurveyBody {
	return { ...body, questions: moved(body.questions, key, by) };
}

function moved<T extends { key: string }>(
	all: readonly T[],
	key: string,
	by: number,
): readonly T[] {
	const at = all.findIndex((one) => one.key === key);
	const to = Math.max(0, Math.min(all.length - 1, at + by));
	const one = all[at];
	if (!one || to === at) return all;
	const others = all.filter((other) => other !== one);
	return [...others.slice(0, to), one, ...others.slice(to)];
}

export function addedChoice(question: Question): Question {
	const { choices } = question;
	if (choices.length >= CHOICES) return question;
	return { ...question, choices: [...choices, emptyChoice()] };
}

export function movedChoice(
	question: Question,
	key: string,
	by: number,
): Question {
	return { ...question, choices: moved(question.choices, key, by) };
}

function emptyChoice() {
	return { key: freshKey(), text: {} };
}

/** Every text of a survey, in the order in which it stands on the page. */
export function textsIn(body: SurveyBody): SurveyTexts[] {
	return [
		body.title,
		...body.questions.flatMap(({ text, choices }) => [
			text,
			...choices.map((one) => one.text),
		]),
		body.thanks,
	];
}

/** How many texts that somebody wrote are not in this language. */
export function missingIn(body: SurveyBody, language: string): number {
	return textsIn(body).filter(
		(texts) => Object.keys(texts).length > 0 && !texts[language],
	).length;
}

/** What stands for it where a language has no text: the shop's own, or any. */
export function textIn(
	texts: SurveyTexts,
	languages: readonly string[],
): string {
	const found = languages.find((tag) => texts[tag]);
	return (found && texts[found]) ?? Object.values(texts)[0] ?? "";
}
