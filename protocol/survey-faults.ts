import { isAnswer } from "./answer-faults.ts";
import {
	type Question,
	SURVEY_BYTES,
	type SurveyBody,
	type SurveyTexts,
} from "./survey.ts";

/** What is wrong with a survey, as a code: the editor says it in words. */
export interface SurveyFault {
	/** Where, as a path into the body: `questions.2.showIf`, `title`, "" for the whole. */
	field: string;
	why:
		| "duplicate_question"
		| "duplicate_choice"
		/** A choice has two at least, and no other kind has any. */
		| "choices"
		| "no_text"
		/** No language has all texts. */
		| "no_common_language"
		/** The site's own language lacks this text. */
		| "no_default_language"
		| "branch_forward"
		| "branch_at_itself"
		| "branch_unknown"
		| "branch_value"
		/** Only words can lead to somebody. */
		| "leads_to"
		| "too_large";
}

interface Site {
	/** The language that every text has to be in; null: the site has none of its own. */
	language: string | null;
	/** The chat has words of its own for the questions with these keys, and for what is left out beside. */
	ownWords: readonly string[] | null;
}

/** Everything that is wrong with a survey as it would be saved, in the order of its questions. */
export function surveyFaults(body: SurveyBody, site: Site): SurveyFault[] {
	const bytes = new TextEncoder().encode(JSON.stringify(body)).length;
	return [
		...(bytes > SURVEY_BYTES ? [{ field: "", why: "too_large" } as const] : []),
		...body.questions.flatMap((question, at) =>
			questionFaults(question, body.questions.slice(0, at), body.questions).map(
				({ field, why }) => ({ field: `questions.${at}${field}`, why }),
			),
		),
		...textFaults(body, site),
	];
}

function questionFaults(
	question: Question,
	before: readonly Question[],
	all: readonly Question[],
): SurveyFault[] {
	const { kind, key, choices, leadsTo } = question;
	const faults: SurveyFault[] = [];
	if (before.some((other) => other.key === key))
		faults.push({ field: ".key", why: "duplicate_question" });
	const isChoice = kind === "choice" || kind === "choices";
	if (isChoice ? choices.length < 2 : choices.length > 0)
		faults.push({ field: ".choices", why: "choices" });
	if (new Set(choices.map((choice) => choice.key)).size < choices.length)
		faults.push({ field: ".choices", why: "duplicate_choice" });
	if (leadsTo && kind !== "text")
		faults.push({ field: ".leadsTo", why: "leads_to" });
	const branch = branchFault(question, before, all);
	return branch ? [...faults, { field: ".showIf", why: branch }] : faults;
}

function branchFault(
	{ key, showIf }: Question,
	before: readonly Question[],
	all: readonly Question[],
): SurveyFault["why"] | null {
	if (!showIf) return null;
	if (showIf.question === key) return "branch_at_itself";
	const on = before.find((other) => other.key === showIf.question);
	if (!on)
		return all.some((other) => other.key === showIf.question)
			? "branch_forward"
			: "branch_unknown";
	const possible = showIf.in.every((value) =>
		isAnswer(on, on.kind === "choices" ? [String(value)] : value),
	);
	// Words are answered in too many ways to ask by one of them.
	return possible && on.kind !== "text" ? null : "branch_value";
}

interface Placed {
	field: string;
	texts: SurveyTexts;
	/** The chat has words of its own where this is empty. */
	mayBeEmpty: boolean;
}

function textFaults(
	body: SurveyBody,
	{ language, ownWords }: Site,
): SurveyFault[] {
	const placed = textsOf(body, ownWords);
	const empty = placed.filter(
		({ texts, mayBeEmpty }) => !mayBeEmpty && isEmpty(texts),
	);
	if (empty.length > 0)
		return empty.map(({ field }) => ({ field, why: "no_text" }));
	const written = placed.filter(({ texts }) => !isEmpty(texts));
	const [first, ...others] = written;
	if (!first) return [];
	if (language) {
		const lacks = written.filter(({ texts }) => !texts[language]);
		return lacks.map(({ field }) => ({ field, why: "no_default_language" }));
	}
	const isCommon = Object.keys(first.texts).some((tag) =>
		others.every(({ texts }) => texts[tag]),
	);
	return isCommon ? [] : [{ field: "", why: "no_common_language" }];
}

function textsOf(
	{ title, questions, thanks }: SurveyBody,
	ownWords: Site["ownWords"],
): Placed[] {
	return [
		{ field: "title", texts: title, mayBeEmpty: ownWords !== null },
		...questions.flatMap(({ key, text, choices }, at) => [
			{
				field: `questions.${at}.text`,
				texts: text,
				mayBeEmpty: ownWords?.includes(key) ?? false,
			},
			...choices.map((choice, nth) => ({
				field: `questions.${at}.choices.${nth}.text`,
				texts: choice.text,
				mayBeEmpty: false,
			})),
		]),
		{ field: "thanks", texts: thanks, mayBeEmpty: true },
	];
}

const isEmpty = (texts: SurveyTexts) => Object.keys(texts).length === 0;
