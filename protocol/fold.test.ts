import { expect, test } from "vitest";
import { FOLDED_CHARS, fold, foldedWords } from "./fold.ts";

test.each([
	["Łódź ŻÓŁĆ", "lodz zolc"],
	["Straße ÆØÅ đakon Œuvre þórr", "strasse aeoa dakon oeuvre thorr"],
	["İSTANBUL ıI", "istanbul ii"],
	["ΣΊΣΥΦΟΣ", "σισυφοσ"],
	["ẞ ẞŒ ŁÓDŹ Đorđe", "ss ssoe lodz dorde"],
	["ısı ISI İSİ", "isi isi isi"],
	["e\u0307\u0303 ė\u0301 i\u0307\u0301 Ė\u0303", "e e i e"],
	["مُحَمَّدٌ مـحـمـد", "محمد محمد"],
	["أحمد إحسان آمال ٱسم ا\u0653", "احمد احسان امال اسم ا"],
	["مدرسة مدرسه خانهٔ خانۀ", "مدرسه مدرسه خانه خانه"],
	["على علي علی کتاب كتاب", "علي علي علي كتاب كتاب"],
	["رؤية قائمة", "رويه قايمه"],
	["٠١٢٣٤٥٦٧٨٩ ۰۱۲۳۴۵۶۷۸۹", "0123456789 0123456789"],
	["१२ ২৩", "12 23"],
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

test("SE2 what is not seen parts no word, and an apostrophe of any form does", () => {
	const words = (text: string) => foldedWords(text).map(({ word }) => word);
	expect(words("Ver\u00adsand می\u200cخواهم Ver\u200bsand")).toEqual([
		...["versand", "ميخواهم", "versand"],
	]);
	expect(foldedWords("Ver\u00adsand")).toEqual([
		{ word: "versand", from: 0, to: 8 },
	]);
	for (const text of ["м'ята", "м’ята", "м\u02bcята"])
		expect(words(text), text).toEqual(["м", "ята"]);
	expect(words("👩\u200d👧 🏳️\u200d🌈 \u200d")).toEqual([
		...["👩", "👧", "🏳", "🌈"],
	]);
});

test("SE2 no word has a sign that parts words, and none is longer than it may be", () => {
	for (const text of ["⑴ ½ ﷺ ㍐ 🅰️", "x".repeat(500), "ﬀ".repeat(40)])
		for (const { word } of foldedWords(text)) {
			expect(word).toMatch(/^[^\s!-/:-@[-`{-~]+$/);
			expect([...word].length).toBeLessThanOrEqual(FOLDED_CHARS);
		}
});
