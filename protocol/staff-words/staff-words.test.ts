import { expect, test } from "vitest";
import { CONSOLE_LANGUAGES } from "../console-languages.ts";
import { en } from "./en.ts";
import type { Forms } from "./forms.ts";
import { staffLanguageOf } from "./staff-language-of.ts";

const OTHERS = CONSOLE_LANGUAGES.map(staffLanguageOf).filter(
	({ tag }) => tag !== "en",
);

/** Every text by its path; a plural is one, whatever forms it has. */
function textsOf(
	node: object,
	path: string[] = [],
): (readonly [string, string | Forms])[] {
	return Object.entries(node).flatMap(([key, value]) => {
		const here = [...path, key];
		const isText = typeof value === "string" || "other" in value;
		return isText
			? [[here.join("."), value as string | Forms] as const]
			: textsOf(value, here);
	});
}

const placesOf = (text: string) =>
	[...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

const english = new Map(textsOf(en));

test.each(OTHERS)(
	"in $tag mails to the staff say what the English ones say, with the same places",
	({ words }) => {
		const said = textsOf(words);
		expect(said.map(([path]) => path).sort()).toEqual(
			[...english.keys()].sort(),
		);
		for (const [path, text] of said) {
			const wanted = english.get(path) ?? "";
			const places = placesOf(
				typeof wanted === "string" ? wanted : wanted.other,
			);
			for (const form of typeof text === "string"
				? [text]
				: Object.values(text))
				expect([path, placesOf(form)]).toEqual([path, places]);
		}
	},
);

test.each(OTHERS)(
	"in $tag there is a form for each of its kinds of numbers, and for no other",
	({ tag, words }) => {
		const { pluralCategories } = new Intl.PluralRules(tag).resolvedOptions();
		for (const [path, text] of textsOf(words))
			if (typeof text !== "string")
				expect([path, Object.keys(text).sort()]).toEqual([
					path,
					[...pluralCategories].sort(),
				]);
	},
);

test("who has chosen no language, or one without words, gets English", () => {
	for (const chosen of [null, "", "en", "xx", "zh-Hant"])
		expect(staffLanguageOf(chosen)).toMatchObject({ tag: "en", words: en });
	expect(staffLanguageOf("fr-CA").tag).toBe("fr");
});
