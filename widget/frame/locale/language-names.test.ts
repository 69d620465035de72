import { expect, test } from "vitest";
import { inEnglish } from "../testing/in-english.ts";
import { answersIn, ownNameOf } from "./language-names.ts";

test.each([
	[undefined, null],
	[[], null],
	[["lt"], null],
	[["en", "sv"], "We answer in English and Swedish. Write in any language."],
])("to who reads Lithuanian %j says %s", (languages, said) => {
	expect(answersIn(languages, inEnglish, "lt-LT")).toBe(said);
});

test.each([
	["en", "English"],
	["lt", "Lietuvių"],
	["sv", "Svenska"],
	["ar", "العربية"],
	["pt", "Português"],
	["uk", "Українська"],
])("%s calls itself %s", (tag, name) => {
	expect(ownNameOf(tag)).toBe(name);
});
