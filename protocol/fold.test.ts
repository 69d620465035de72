import { expect, test } from "vitest";
import { FOLDED_CHARS, fold, foldedWords } from "./fold.ts";

test.each([
	["Łódź ŻÓŁĆ", "lodz zolc"],
	["Straße ÆØÅ đakon Œuvre þórr", "strasse aeoa dakon oeuvre thorr"],
	["İSTANBUL ıI", "istanbul ii"],
	["ΣΊΣΥΦΟΣ", "σισυφοσ"],
	["مُحَمَّد أحمد ٢٠", "محمد احمد 20"],
	["हिन्दी", "हिन्दी"],
	["한국어", "한국어"],
	["Ｆｕｌｌ ﬁne", "full fine"],
	["ėšįų ăâțș åäö éèç", "esiu aats aao eec"],
])("SE2 %s is compared as %s", (text, folded) => {
	expect(fold(text)).toBe(folded);
	expect(fold(folded)).toBe(folded);
});

test("SE2 words stand where they were written", () => {
	expect(foldedWords("Kur mano užsakymas №A-1001?")).toEqual([
		{ word: "kur", from: 0, to: 3 },
		{ word: "mano", from: 4, to: 8 },
		{ word: "uzsakymas", from: 9, to: 18 },
		{ word: "a", from: 20, to: 21 },
		{ word: "1001", from: 22, to: 26 },
	]);
	expect(foldedWords("東京 👍🏽 🇱🇹").map(({ word }) => word)).toEqual([
		...["東", "京", "👍", "🇱🇹"],
	]);
});

test("SE2 no word has a sign that parts words, and none is longer than it may be", () => {
	for (const text of ["⑴ ½ ﷺ ㍐ 🅰️", "x".repeat(500), "ﬀ".repeat(40)])
		for (const { word } of foldedWords(text)) {
			expect(word).toMatch(/^[^\s!-/:-@[-`{-~]+$/);
			expect([...word].length).toBeLessThanOrEqual(FOLDED_CHARS);
		}
});
