import fc from "fast-check";
import { expect, test } from "vitest";
import { answerFault, isAnswer } from "./answer-faults.ts";
import { askedQuestions, shownAnswers } from "./asked-questions.ts";
import { SCALES, SOLVED_ANSWERS } from "./scales.ts";
import type { Answer, Answers, Question, QuestionKind } from "./survey.ts";
import { surveyFaults } from "./survey-faults.ts";

const KINDS: QuestionKind[] = [
	"faces",
	"stars",
	"thumbs",
	"nps",
	"effort",
	"solved",
	"choice",
	"choices",
	"text",
];
const CHOICES = ["a", "b", "c"].map((key) => ({ key, text: { en: key } }));

/** Every answer of a kind, words aside. */
function answersOf(kind: QuestionKind): Answer[] {
	const scale = SCALES[kind];
	if (scale) {
		const [least, most] = scale;
		return Array.from({ length: most - least + 1 }, (_, at) => least + at);
	}
	if (kind === "solved") return [...SOLVED_ANSWERS];
	if (kind === "choice") return ["a", "b", "c"];
	if (kind === "choices") return [["a"], ["c", "b"], ["a", "b", "c"]];
	return ["Late"];
}

interface Drawn {
	kind: QuestionKind;
	optional: boolean;
	/** Of the questions before it, 0 the first; null: always asked. */
	branch: { on: number; in: number[] } | null;
}

const drawn = fc.record<Drawn>({
	kind: fc.constantFrom(...KINDS),
	optional: fc.boolean(),
	branch: fc.option(
		fc.record({
			on: fc.nat(20),
			in: fc.array(fc.nat(20), { minLength: 1, maxLength: 3 }),
		}),
	),
});

/** A survey that can be saved: each branch is on a question before it that is not answered by words. */
const surveys = fc.array(drawn, { minLength: 1, maxLength: 8 }).map((all) => {
	const questions: Question[] = [];
	for (const [at, { kind, optional, branch }] of all.entries()) {
		const earlier = questions.filter((one) => one.kind !== "text");
		const on = branch && earlier[branch.on % Math.max(1, earlier.length)];
		const values = on ? answersOf(on.kind).flat() : [];
		questions.push({
			key: `q${at}`,
			kind,
			text: { en: "?" },
			choices: kind === "choice" || kind === "choices" ? CHOICES : [],
			optional,
			showIf:
				on && branch
					? {
							question: on.key,
							in: branch.in.map(
								(one) => values[one % values.length] as number | string,
							),
						}
					: null,
			topic: null,
			leadsTo: null,
		});
	}
	return questions;
});

/** Answers to some of the questions, shown or not. */
const answered = surveys.chain((questions) =>
	fc
		.tuple(
			...questions.map(({ kind }) =>
				fc.option(fc.constantFrom(...answersOf(kind))),
			),
		)
		.map((given) => ({
			questions,
			answers: Object.fromEntries(
				questions.flatMap(({ key }, at) =>
					given[at] === null ? [] : [[key, given[at]]],
				),
			) as Answers,
		})),
);

test("SV3 whatever is drawn can be saved, and asks its first question", () => {
	fc.assert(
		fc.property(surveys, (questions) => {
			const body = { title: { en: "?" }, questions, thanks: {} };
			expect(surveyFaults(body, { language: "en", ownWords: null })).toEqual(
				[],
			);
			expect(askedQuestions(questions, {})[0]).toBe(questions[0]);
		}),
	);
});

test("SV3 a question is asked exactly when its branch is, in the order of the survey, and each once", () => {
	fc.assert(
		fc.property(answered, ({ questions, answers }) => {
			const asked = askedQuestions(questions, answers);
			expect(asked).toEqual(questions.filter((one) => asked.includes(one)));
			for (const question of questions) {
				const { showIf } = question;
				const given = showIf && answers[showIf.question];
				const isHit =
					given !== null &&
					given !== undefined &&
					[given].flat().some((one) => showIf?.in.includes(one as string));
				const isOnAsked = asked.some(({ key }) => key === showIf?.question);
				expect(asked.includes(question)).toBe(!showIf || (isOnAsked && isHit));
			}
		}),
	);
});

test("SV3 an answer decides about nothing that stands before it", () => {
	fc.assert(
		fc.property(answered, fc.nat(), ({ questions, answers }, drawn) => {
			const at = drawn % questions.length;
			const { key } = questions[at] as Question;
			const { [key]: _, ...without } = answers;
			const before = (given: Answers) =>
				askedQuestions(questions, given).filter((one) =>
					questions.slice(0, at + 1).includes(one),
				);
			expect(before(without)).toEqual(before(answers));
		}),
	);
});

test("SV4 exactly the answers to what is shown are taken", () => {
	fc.assert(
		fc.property(answered, ({ questions, answers }) => {
			const keys = askedQuestions(questions, answers).map(({ key }) => key);
			const isShown = Object.keys(answers).every((key) => keys.includes(key));
			expect(answerFault(questions, answers, false) === null).toBe(isShown);
			const shown = shownAnswers(questions, answers);
			expect(answerFault(questions, shown, false)).toBeNull();
			expect(Object.keys(shown).every((key) => keys.includes(key))).toBe(true);
		}),
	);
});

test.each([
	["faces", [1, 5], [0, 6, 7, 3.5, -1, "3", ["a"], Number.NaN]],
	["stars", [1, 5], [0, 6, 4.999]],
	["thumbs", [0, 1], [2, -1, 0.5]],
	["nps", [0, 10], [11, -1, 9.5]],
	["effort", [1, 7], [0, 8]],
	["solved", ["yes", "not_yet", "no"], ["maybe", 1, ["yes"]]],
	["choice", ["a"], ["d", 1, ["a"], ""]],
	["choices", [["a"], ["b", "a"]], ["a", ["a", "a"], ["d"], [], 1]],
	["text", ["Late", "=cmd()"], ["", 1, ["a"]]],
] as [QuestionKind, Answer[], Answer[]][])(
	"SV4 %s is answered by what it asks for, and by nothing else",
	(kind, good, bad) => {
		const question = { kind, choices: CHOICES };
		for (const one of good) expect(isAnswer(question, one)).toBe(true);
		for (const one of bad) expect(isAnswer(question, one)).toBe(false);
	},
);

test("SV4 what was not asked, what a branch hides and what is missing are refused by their key", () => {
	const questions = [
		{ key: "bad", kind: "thumbs", optional: false, showIf: null, choices: [] },
		{
			key: "why",
			kind: "text",
			optional: false,
			showIf: { question: "bad", in: [0] },
			choices: [],
		},
	] as const;
	const fault = (answers: Answers, done = false) =>
		answerFault(questions, answers, done);
	expect(fault({ other: 1 })).toEqual({ question: "other", why: "not_asked" });
	expect(fault({ why: "Late" })).toEqual({ question: "why", why: "hidden" });
	expect(fault({ bad: 1, why: "Late" })).toEqual({
		question: "why",
		why: "hidden",
	});
	expect(fault({ bad: 0, why: "Late" }, true)).toBeNull();
	expect(fault({ bad: 0 }, true)).toEqual({ question: "why", why: "missing" });
	expect(fault({ bad: 1 }, true)).toBeNull();
	expect(fault({}, true)).toEqual({ question: "bad", why: "missing" });
	const free = questions.map((one) => ({ ...one, optional: true }));
	expect(answerFault(free, {}, true)).toEqual({
		question: "bad",
		why: "missing",
	});
});
