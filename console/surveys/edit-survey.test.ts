import { expect, it } from "vitest";
import type { Question, SurveyBody } from "../../protocol/survey.ts";
import { changeSentence } from "./change-sentences.ts";
import { changesBetween } from "./changes.ts";
import {
	addedChoice,
	addedQuestion,
	changedQuestion,
	EMPTY_BODY,
	missingIn,
	movedQuestion,
	restoredQuestion,
	withoutQuestion,
	withText,
} from "./edit-survey.ts";

const question = (key: string, with_: Partial<Question> = {}): Question => ({
	key,
	kind: "faces",
	text: { en: key },
	choices: [],
	optional: false,
	showIf: null,
	topic: null,
	leadsTo: null,
	...with_,
});
const body = (...questions: Question[]): SurveyBody => ({
	title: { en: "Title" },
	questions,
	thanks: {},
});
const keys = ({ questions }: SurveyBody) => questions.map(({ key }) => key);

it("moves, removes and puts back a question, and leaves the body before as it was", () => {
	const before = body(question("a"), question("b"), question("c"));
	expect(keys(movedQuestion(before, "c", -1))).toEqual(["a", "c", "b"]);
	expect(keys(movedQuestion(before, "a", 9))).toEqual(["b", "c", "a"]);
	expect(movedQuestion(before, "a", -1).questions).toBe(before.questions);
	const without = withoutQuestion(before, "b");
	expect(keys(without)).toEqual(["a", "c"]);
	const [, b] = before.questions;
	expect(b && keys(restoredQuestion(without, b, 1))).toEqual(["a", "b", "c"]);
	expect(b && restoredQuestion(before, b, 1)).toBe(before);
	expect(keys(before)).toEqual(["a", "b", "c"]);
});

it("gives every question and every choice a key that none had before", () => {
	const one = addedQuestion(EMPTY_BODY, "choice");
	const [first] = one.questions;
	const without = first ? withoutQuestion(one, first.key) : one;
	const again = addedQuestion(without, "choice");
	expect(keys(again)).not.toEqual(keys(one));
	expect(first?.choices).toHaveLength(2);
	const more = first && addedChoice(first);
	expect(new Set(more?.choices.map(({ key }) => key)).size).toBe(3);
});

it("takes away what another kind has no use for", () => {
	const before = body(question("a", { kind: "text", leadsTo: "idea" }));
	const [now] = changedQuestion(before, "a", { kind: "choices" }).questions;
	expect(now?.leadsTo).toBeNull();
	expect(now?.choices).toHaveLength(2);
	const back = changedQuestion(before, "a", { kind: "stars" });
	expect(back.questions[0]?.choices).toEqual([]);
});

it("a text without words is in that language no more, and is missing there", () => {
	const texts = withText({ en: "Hello" }, "lt", "Labas");
	expect(texts).toEqual({ en: "Hello", lt: "Labas" });
	expect(withText(texts, "lt", "")).toEqual({ en: "Hello" });
	const now = body(question("a", { text: texts }), question("b"));
	expect(missingIn(now, "lt")).toBe(2);
	expect(missingIn(now, "en")).toBe(0);
});

it("says question by question what a change does to the answers of before", () => {
	const choices = [
		{ key: "x", text: { en: "X" } },
		{ key: "y", text: { en: "Y" } },
	];
	const before = body(
		question("same"),
		question("words"),
		question("kind"),
		question("picked", { kind: "choice", choices }),
		question("branched"),
		question("gone"),
	);
	const after = body(
		question("same"),
		question("new"),
		question("words", { text: { en: "Other words" } }),
		question("kind", { kind: "stars" }),
		question("picked", {
			kind: "choice",
			choices: [...choices, { key: "z", text: { en: "Z" } }],
		}),
		question("branched", { showIf: { question: "same", in: [1] } }),
	);
	expect(changesBetween(before, after).map(changeSentence)).toEqual([
		"Question 2 is a new question: its answers are not compared with the earlier ones.",
		"Question 3 has other words: its answers are still compared with the earlier ones.",
		"Question 4 is answered in another way: its answers are not compared with the earlier ones.",
		"Question 5 has other choices: its answers are not compared with the earlier ones.",
		"Question 6 is asked of other people than before: its answers are still compared, but others give them.",
		"The earlier question 6 is no longer asked. Its answers stay, and no new ones are added.",
	]);
	expect(changesBetween(before, before)).toEqual([]);
});
