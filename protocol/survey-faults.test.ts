import * as v from "valibot";
import { expect, test } from "vitest";
import { LANGUAGES } from "./limits.ts";
import {
	type Question,
	SURVEY_BYTES,
	type SurveyBody,
	type SurveyTexts,
	surveyBody,
} from "./survey.ts";
import { surveyFaults } from "./survey-faults.ts";

const question = (key: string, more: Partial<Question> = {}): Question => ({
	key,
	kind: "faces",
	text: { en: "How was it?" },
	choices: [],
	optional: false,
	showIf: null,
	topic: null,
	leadsTo: null,
	...more,
});
const choice = (key: string) => ({ key, text: { en: key } });
const body = (
	questions: Question[],
	more: Partial<SurveyBody> = {},
): SurveyBody => ({
	title: { en: "How was it?" },
	questions,
	thanks: { en: "Thanks" },
	...more,
});

const on = (at: string, ...values: (number | string)[]) => ({
	showIf: { question: at, in: values },
});
const picks = (kind: "choice" | "choices") =>
	question("which", { kind, choices: [choice("a"), choice("b")] });

test.each<[string, Question[], string[]]>([
	["nothing", [question("a"), question("b", on("a", 1, 2))], []],
	["no", [picks("choices"), question("b", on("which", "a"))], []],
	[
		"a branch forward",
		[question("a", on("b", 1)), question("b")],
		["questions.0.showIf branch_forward"],
	],
	[
		"a branch at itself",
		[question("a", on("a", 1))],
		["questions.0.showIf branch_at_itself"],
	],
	[
		"a branch at a deleted question",
		[question("a"), question("b", on("gone", 1))],
		["questions.1.showIf branch_unknown"],
	],
	[
		"a value beyond the scale",
		[question("a"), question("b", on("a", 1, 7))],
		["questions.1.showIf branch_value"],
	],
	[
		"a value of another kind",
		[question("a"), question("b", on("a", "yes"))],
		["questions.1.showIf branch_value"],
	],
	[
		"a choice that is not there",
		[picks("choice"), question("b", on("which", "c"))],
		["questions.1.showIf branch_value"],
	],
	[
		"one of several choices that is not there",
		[picks("choices"), question("b", on("which", "c"))],
		["questions.1.showIf branch_value"],
	],
	[
		"a branch at words",
		[question("a", { kind: "text" }), question("b", on("a", "late"))],
		["questions.1.showIf branch_value"],
	],
	[
		"one choice",
		[question("a", { kind: "choice", choices: [choice("a")] })],
		["questions.0.choices choices"],
	],
	[
		"choices of a scale",
		[question("a", { choices: [choice("a"), choice("b")] })],
		["questions.0.choices choices"],
	],
	[
		"a choice twice",
		[question("a", { kind: "choice", choices: [choice("b"), choice("b")] })],
		["questions.0.choices duplicate_choice"],
	],
	[
		"a key twice",
		[question("a"), question("a")],
		["questions.1.key duplicate_question"],
	],
	[
		"a scale that leads somewhere",
		[question("a", { leadsTo: "idea" })],
		["questions.0.leadsTo leads_to"],
	],
	[
		"a question without a text",
		[question("a", { text: {} })],
		["questions.0.text no_text"],
	],
])("SV3 %s is what is wrong", (_what, questions, wrong) => {
	const faults = surveyFaults(body(questions), {
		language: "en",
		ownWords: null,
	});
	expect(faults.map(({ field, why }) => `${field} ${why}`)).toEqual(wrong);
});

test("SV6 every text is in the site's own language, or at least in one", () => {
	const own = (language: string | null, given: SurveyBody) =>
		surveyFaults(given, { language, ownWords: null }).map(
			({ field, why }) => `${field} ${why}`,
		);
	const mixed = body([question("a", { text: { lt: "Kaip?" } })], {
		title: { en: "How?", lt: "Kaip?" },
		thanks: { lt: "Ačiū", en: "Thanks" },
	});
	expect(own("lt", mixed)).toEqual([]);
	expect(own(null, mixed)).toEqual([]);
	expect(own("en", mixed)).toEqual(["questions.0.text no_default_language"]);
	const apart = body([question("a", { text: { sv: "Hur?" } })]);
	expect(own(null, apart)).toEqual([" no_common_language"]);
});

test("SV3 a survey is as long as a packet at most", () => {
	const at = (chars: number) =>
		surveyFaults(body([question("a", { text: { en: "x".repeat(chars) } })]), {
			language: "en",
			ownWords: null,
		});
	const rest = JSON.stringify(
		body([question("a", { text: { en: "" } })]),
	).length;
	expect(at(SURVEY_BYTES - rest)).toEqual([]);
	expect(at(SURVEY_BYTES - rest + 1)).toEqual([
		{ field: "", why: "too_large" },
	]);
});

test("SV3 a key that every object answers to is none", () => {
	for (const [key, ok] of [
		["score", true],
		["constructor", false],
		["Score", false],
		["__proto__", false],
	] as const)
		expect(v.safeParse(surveyBody, body([question(key)])).success, key).toBe(
			ok,
		);
});

test("SV3 a text is in 20 languages at most", () => {
	const tags = Array.from({ length: LANGUAGES + 1 }, (_, at) => [
		`en-A${at + 10}`,
		"How?",
	]);
	const reads = (most: number) => {
		const text = Object.fromEntries(tags.slice(0, most)) as SurveyTexts;
		return v.safeParse(surveyBody, body([question("a", { text })])).success;
	};
	expect([reads(LANGUAGES), reads(LANGUAGES + 1)]).toEqual([true, false]);
});
