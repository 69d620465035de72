import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { languages } from "./languages.ts";
import { everyText, readAll } from "./testing/every-text.ts";
import { pseudo } from "./testing/pseudo.ts";
import { whole } from "./testing/whole.ts";
import type { Texts } from "./texts.ts";

const FOLDER = new URL("./", import.meta.url);
const GUIDE = new URL("../../docs/languages.md", import.meta.url);

const all: [string, Texts][] = await Promise.all(
	Object.keys(languages).map(
		async (tag) => [tag, await whole(tag)] as [string, Texts],
	),
);
const english = await whole("en");
const pseudoTexts = pseudo<Texts>(english);

const placeholdersOf = (text: string) =>
	[...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

test("the list of languages is the list of files", () => {
	const files = readdirSync(FOLDER)
		.filter((name) => /^[a-z]{2,3}(-[A-Z]{2})?\.ts$/.test(name))
		.map((name) => name.slice(0, -".ts".length));
	expect(Object.keys(languages).sort()).toEqual(files.sort());
});

test("a language of each kind of difficulty is there", () => {
	expect(Object.keys(languages)).toEqual(
		expect.arrayContaining(["en", "fr", "lt", "sv", "ar", "pl", "uk", "pt"]),
	);
});

for (const [tag, texts] of [...all, ["pseudo", pseudoTexts] as const]) {
	test(`${tag} says all that English says, and nothing else`, () => {
		const pathsOf = (of: Texts) => {
			const { leaves, plurals } = readAll(of);
			return [...leaves, ...plurals].map(({ path }) => path).sort();
		};
		expect(pathsOf(texts)).toEqual(pathsOf(english));
	});

	test(`${tag} loses no place of a sentence and invents none`, () => {
		const own = readAll(texts);
		const named = new Map(
			readAll(english).leaves.map(({ path, text }) => [
				path,
				placeholdersOf(text),
			]),
		);
		for (const { path, text } of own.leaves) {
			expect([path, placeholdersOf(text)]).toEqual([path, named.get(path)]);
		}
		for (const { path, forms } of own.plurals) {
			for (const [category, form] of Object.entries(forms)) {
				// Where a form is said of one number only, a word may say it: "two people before you".
				const mayBeWord = tag === "ar" && /zero|one|two/.test(category);
				const places = placeholdersOf(form);
				if (mayBeWord && places.length === 0) continue;
				expect([path, category, places]).toEqual([path, category, ["count"]]);
			}
		}
	});

	test(`${tag} says whole sentences, without shouting`, () => {
		for (const { path, text } of everyText(texts)) {
			expect(text, path).toBe(text.trim());
			expect(text, path).not.toBe("");
			expect(text.replace(/\{\w+\}/g, ""), path).not.toMatch(/[{}]/);
			expect(text, path).not.toMatch(/!|\u2014|\p{Extended_Pictographic}/u);
			expect(text, path).not.toMatch(/ {2}|'|"/);
		}
	});
}

for (const [tag, texts] of all) {
	test(`${tag} has a form for each of its kinds of numbers, and for no other`, () => {
		const { pluralCategories } = new Intl.PluralRules(tag).resolvedOptions();
		for (const { path, forms } of readAll(texts).plurals) {
			expect([path, Object.keys(forms).sort()]).toEqual([
				path,
				[...pluralCategories].sort(),
			]);
		}
	});

	test(`${tag} names itself, and its direction is that of its letters`, () => {
		expect(texts.language.tag).toBe(tag);
		const isRightToLeft = /\p{Script=Arabic}|\p{Script=Hebrew}/u.test(
			texts.header.title,
		);
		expect(texts.language.dir).toBe(isRightToLeft ? "rtl" : "ltr");
	});

	test(`${tag} says whether a native speaker has read it, and the guide says the same`, () => {
		const source = readFileSync(new URL(`${tag}.ts`, FOLDER), "utf8");
		const isRead = /Read by a native speaker: (yes|no)\./.exec(source)?.[1];
		expect(isRead).toBeDefined();
		const row = readFileSync(GUIDE, "utf8")
			.split("\n")
			.find((line) => line.startsWith(`| ${tag} |`));
		expect(row).toMatch(new RegExp(`\\| ${isRead} \\|$`));
	});
}

test("Romanian has commas below its letters, not cedillas", async () => {
	for (const { path, text } of everyText(await whole("ro"))) {
		expect(text, path).not.toMatch(/[şţŞŢ]/);
	}
});

test.each([
	["ar", "تريد كتبته كتبت حاول اكتب أدخل انتظر"],
	["de", "du dich dir dein deine deinen deiner euch euer eure"],
	["es", "usted ustedes espere escriba inténtelo"],
	["fr", "tu toi ton ta tes"],
	["it", "lei suo sua attenda inserisca riprovi scriva"],
	["lt", "tu tavo tau rašyk parašyk bandyk palauk"],
	["nl", "u uw uzelf"],
	["pl", "ty ciebie cię ci tobie twój twoja twoje twoją twojego twojej"],
	["pt", "tu te ti teu tua teus tuas contigo você vocês senhor senhora"],
	["ro", "tu tău ta poți încearcă așteaptă"],
	["sv", "ni er ert era"],
	["uk", "ти тебе тобі твій твоя твоє твої твою напиши спробуй"],
])(
	"%s addresses everybody as the guide says, and in no other way",
	async (tag, others) => {
		for (const { path, text } of everyText(await whole(tag))) {
			const said = text.toLowerCase().split(/[^\p{L}-]+/u);
			const wrong = others.split(" ").filter((word) => said.includes(word));
			expect(wrong, path).toEqual([]);
		}
	},
);

test("the pseudo-language is 40 % longer than English", () => {
	const lengthOf = (texts: Texts) =>
		everyText(texts).reduce((sum, { text }) => sum + text.length, 0);
	expect(lengthOf(pseudoTexts)).toBeGreaterThan(lengthOf(english) * 1.4);
	expect(pseudoTexts.header.title).toMatch(/^\[Höŵ|^\[Höw/);
});
