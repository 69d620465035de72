import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { hintLanguages, languageOf } from "./language-of.ts";
import { measure } from "./measure/measure.ts";
import { readSentences } from "./measure/read-sentences.ts";
import { LEAST_PRECISION, report } from "./measure/report.ts";

const found = async (tag: string, text: string) =>
	(await languageOf(tag))!(text).map(({ kind, phrase }) => [kind, phrase]);

test("PM1 a hint has its kind, its place and the words as they were written", async () => {
	const find = (await languageOf("lt"))!;
	const text = "Labas! Išsiųsiu ją kuo greičiau.";
	const hints = find(text);
	expect(hints).toEqual([
		{ kind: "promise", start: 7, end: 15, phrase: "Išsiųsiu" },
		{ kind: "vague", start: 19, end: 31, phrase: "kuo greičiau" },
	]);
	for (const { start, end, phrase } of hints)
		expect(text.slice(start, end)).toBe(phrase);
});

test("PM1 a sentence has one promise at most, and a text one for each sentence", async () => {
	expect(
		await found(
			"en",
			"I'll refund it and I'll write to you. We'll send a new one tomorrow.",
		),
	).toEqual([
		["promise", "I'll refund"],
		["promise", "We'll send"],
	]);
});

test("PM2 six languages have hints, whatever their region; Arabic and others say nothing", async () => {
	expect(hintLanguages).toEqual(["en", "fr", "it", "lt", "ro", "sv"]);
	expect(await found("fr-CA", "Je vous rappelle bientôt.")).toHaveLength(2);
	for (const tag of ["ar", "de", "", "constructor"])
		expect(await languageOf(tag)).toBeNull();
});

test("PM2 letters without marks, capitals and other apostrophes are the same words", async () => {
	expect(await found("ro", "Va trimit banii cat mai curand")).toEqual(
		await found("ro", "Vă trimit banii cât mai curând").then((hints) =>
			hints.map(([kind, phrase]) => [
				kind,
				phrase!.normalize("NFD").replace(/\p{M}/gu, ""),
			]),
		),
	);
	expect(await found("en", "I’LL CALL YOU SOON")).toHaveLength(2);
});

test.each([
	["a question", "Will you send it back soon?"],
	["a name in quotation marks", 'The "See You Soon" card costs 3.50.'],
	["a name with a capital", "The Petzl ASAP comes in red."],
	["a negation", "I won't be able to change it today."],
	["a possibility", "I can send you a label tomorrow."],
	["the past", "We shipped it a few days ago."],
	["what the shopper has said", "You said you'll send it back on Friday."],
	["a hope", "I hope you will get used to it."],
	["a condition", "If you get a code, enter it below."],
	["terms", "Orders placed before noon are shipped the same day."],
	["a greeting", "Thanks and see you soon!"],
	["what is done within the chat", "One moment, I'll check that."],
	["an instruction", "You will find it under the lid."],
	["how something is", "This fabric dries quickly."],
])("PM3 %s is no hint", async (_, text) => {
	expect(await found("en", text)).toEqual([]);
});

test("PM3 what was said in small letters is vague, and is no promise of the shop", async () => {
	expect(await found("en", 'They only told us "we\'ll ship it soon".')).toEqual(
		[["vague", "soon"]],
	);
});

test.each(["worked.lt-sv-en", "worked.ro-fr-it", "ours", "unseen"])(
	"PM4 the hints of the sentences in %s are right, and enough",
	async (name) => {
		const path = new URL(`./sentences/${name}.json`, import.meta.url);
		const measured = new Map();
		for (const [tag, cases] of readSentences(readFileSync(path, "utf8")))
			measured.set(tag, measure(cases, (await languageOf(tag))!));
		expect(report(measured, LEAST_PRECISION).short).toEqual([]);
	},
);

test("PM4 what falls short is said, of each language and of the false hints of all", async () => {
	const find = (text: string) =>
		text.startsWith("x")
			? [{ kind: "vague" as const, start: 0, end: 1, phrase: "x" }]
			: [];
	const measured = measure(
		[
			{ text: "x soon", promise: true, vague: ["soon"] },
			{ text: "x now", promise: false, vague: [] },
		],
		find,
	);
	const { short } = report(new Map([["en", measured]]), 0.9);
	expect(short).toEqual([
		"en: precision is below 0.9.",
		"en: recall of promises is below 0.6.",
		"en: recall of vague words is below 0.6.",
		"There are 1 false hints in 1 ordinary sentences. At most 2 of 100 may be.",
	]);
});

test.each([
	["no JSON", "{", "This is no JSON."],
	["a list", "[]", "There is no language in it."],
	["no language", "{}", "There is no language in it."],
	["no sentences", '{"en":{"cases":[]}}', "en has no sentences."],
	[
		"a number as text",
		'{"en":{"cases":[{"text":1,"promise":true,"vague":[]}]}}',
		"en.cases.0.text: ",
	],
	[
		"a piece that is not in the text",
		'{"en":{"cases":[{"text":"a","promise":true,"vague":["b"]}]}}',
		'en: "b" does not stand in "a".',
	],
])("PM4 %s is refused in words", (_, json, sentence) => {
	expect(() => readSentences(json)).toThrow(sentence);
});

test.each(hintLanguages)("the patterns of %s are folded", async (name) => {
	const language = (await import(`./languages/${name}.ts`))[name];
	const patterns = JSON.stringify(language).replace(/[–]/g, "");
	expect(patterns.match(/[^\x20-\x7e]/g)).toBeNull();
});

test("a text as long as a message may be is looked through", async () => {
	for (const tag of hintLanguages) {
		const find = (await languageOf(tag))!;
		for (const word of ["a ", "soon ", "il ", "je te l'", "9", "§", "\n", "- "])
			expect(find(word.repeat(4000 / word.length)).length).toBeLessThan(4000);
	}
});
