import { expect, test } from "vitest";
import { CONSOLE_LANGUAGES } from "../../protocol/console-languages.ts";

import { englishFiles } from "./english-files.support.ts";
import { everyText, readTexts } from "./read-texts.support.ts";

type Tree = Record<string, Record<string, unknown>>;

const files = import.meta.glob<Record<string, unknown>>(
	["../words/en.ts", "../**/{words,*-words}.ts"],
	{ eager: true },
);
const languages = import.meta.glob<Record<string, Tree>>("./??.ts", {
	eager: true,
});

const english: Tree = Object.fromEntries(
	englishFiles.map((file) => [file, { ...files[`../${file}.ts`] }]),
);
const all = Object.entries(languages).map(
	([file, texts]) =>
		[file.slice(2, 4), texts[file.slice(2, 4)] as Tree] as const,
);

const placesOf = (text: string) =>
	[...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))].sort();

test("every file of texts is among those that are translated", () => {
	const texts = Object.entries(files)
		.filter(([, said]) =>
			Object.values(said).every((one) => typeof one === "object"),
		)
		.map(([file]) => file.slice("../".length, -".ts".length));
	expect(texts.sort()).toEqual([...englishFiles].sort());
});

test("the list of languages is the list of files, and English", () => {
	expect([...CONSOLE_LANGUAGES].sort()).toEqual(
		["en", ...all.map(([tag]) => tag)].sort(),
	);
});

const englishTexts = readTexts(english);
const named = new Map([
	...englishTexts.leaves.map(({ path, text }) => [path, text] as const),
	...englishTexts.plurals.map(
		({ path, forms }) => [path, forms.other ?? ""] as const,
	),
]);

for (const [tag, texts] of all) {
	test(`${tag} says all that English says, and nothing else`, () => {
		const pathsOf = (of: Tree) => {
			const { leaves, plurals } = readTexts(of);
			return [...leaves, ...plurals].map(({ path }) => path).sort();
		};
		expect(pathsOf(texts)).toEqual(pathsOf(english));
	});

	test(`${tag} loses no place of a sentence and invents none`, () => {
		const { leaves, plurals } = readTexts(texts);
		for (const { path, text } of leaves)
			expect([path, placesOf(text)]).toEqual([
				path,
				placesOf(named.get(path) ?? ""),
			]);
		for (const { path, forms } of plurals) {
			const wanted = placesOf(named.get(path) ?? "");
			expect([path, placesOf(forms.other ?? "")]).toEqual([path, wanted]);
			for (const form of Object.values(forms)) {
				// One thing may be said by a word: "Picture" beside "2 pictures".
				const places = placesOf(`${form}{count}`);
				expect([path, places]).toEqual([path, placesOf(`{count}${form}`)]);
				expect([path, wanted.concat("count")]).toEqual([
					path,
					expect.arrayContaining(places),
				]);
			}
		}
	});

	test(`${tag} has a form for each of its kinds of numbers, and for no other`, () => {
		const { pluralCategories } = new Intl.PluralRules(tag).resolvedOptions();
		for (const { path, forms } of readTexts(texts).plurals)
			expect([path, Object.keys(forms).sort()]).toEqual([
				path,
				[...pluralCategories].sort(),
			]);
	});

	test(`${tag} names itself, does not shout, and has no-break spaces before units`, () => {
		expect(texts["words/en"]?.en).toMatchObject({ language: tag });
		for (const { path, text } of everyText(texts)) {
			expect(text, path).toBe(text.trimEnd());
			expect(text, path).not.toMatch(/ {2}|\u2014/);
			expect(text, path).not.toMatch(/\p{Extended_Pictographic}/u);
			expect(text, path).not.toMatch(/[\d}] (min|h|%)(?![\p{L}])/u);
		}
	});
}

const spoken = (tag: string) =>
	everyText(all.find(([one]) => one === tag)?.[1] ?? {});

test("French has a no-break space before ? ! : and ;", () => {
	// Not of an address, a time or a command.
	for (const { path, text } of spoken("fr"))
		expect(text.replace(/\w+:(\/\/|\d\d)|from:|\w:$/g, ""), path).not.toMatch(
			/[\p{L}\d}»)][?!:;](?= |$)/u,
		);
});

test.each([
	["fr", "tu toi ton ta tes"],
	["ro", "tu ție tine tău tăi tale"],
	["lt", "tu tau tave tavo"],
	["de", "du dein deine deinen dich dir euch euer eure"],
])("%s addresses everybody in one way", (tag, others) => {
	for (const { path, text } of spoken(tag)) {
		const said = text.toLowerCase().split(/[^\p{L}-]+/u);
		const wrong = others.split(" ").filter((word) => said.includes(word));
		expect(wrong, path).toEqual([]);
	}
});
