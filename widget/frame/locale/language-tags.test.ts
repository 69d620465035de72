import { expect, test } from "vitest";
import { spokenOf, written } from "./language-tags.ts";

const KNOWN = ["en", "lt", "pt", "pt-BR"];

test.each([
	[[], "en"],
	[[null], "en"],
	[["lt"], "lt"],
	[["lt-LT"], "lt"],
	[["LT-lt"], "lt"],
	[["pt-br"], "pt-BR"],
	[["pt-PT"], "pt"],
	[["xx", "lt", "en"], "lt"],
	[[null, "de-DE", "pt-BR"], "pt-BR"],
	[["en_GB"], "en"],
	[["lt-\u0000"], "lt"],
	[["x-x-x", "constructor", "__proto__"], "en"],
])("wanted %j: %s", (wanted, tag) => {
	expect(spokenOf(wanted, KNOWN)).toBe(tag);
});

test.each([
	["en", ["xx", "en-AU", "fr"], "en-AU"],
	["en", ["EN-gb", "en-US"], "en-GB"],
	["en", ["en", "en-NZ"], "en-NZ"],
	["lt", ["en-US", null], "lt"],
	["pt-BR", ["pt-BR"], "pt-BR"],
	["pt", ["pt", "en-GB"], "pt-PT"],
	["pt", ["pt-BR"], "pt-BR"],
	["lt", ["lt-\u0000"], "lt"],
])("%s of who reads %j is written as in %s", (language, tags, locale) => {
	expect(written(language, tags)).toBe(locale);
});
