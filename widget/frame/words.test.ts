import { expect, test } from "vitest";
import { en } from "../words/en.ts";
import { chooseLanguage, counted, filled } from "./words.ts";

const PLACEHOLDERS = new Set(["name", "shop", "count"]);

function textsIn(node: unknown, path: string): [string, string][] {
	return typeof node === "string"
		? [[path, node]]
		: Object.entries(node as object).flatMap(([key, value]) =>
				textsIn(value, `${path}.${key}`),
			);
}

test.each(textsIn(en, "en"))("%s is a whole sentence", (path, text) => {
	expect(text.trim()).not.toBe("");
	for (const [, name] of text.matchAll(/\{(\w+)\}/g)) {
		expect(PLACEHOLDERS).toContain(name);
	}
	expect(text.replace(/\{\w+\}/g, "")).not.toMatch(/[{}]/);
	// Our own texts neither shout nor preach.
	expect(text).not.toMatch(/!|\u2014|\p{Extended_Pictographic}/u);
	expect(path).toBeTruthy();
});

test("every plural has the forms of its language", () => {
	const { pluralCategories } = new Intl.PluralRules("en").resolvedOptions();
	for (const forms of [en.launcher.unread, en.errors.tooLong]) {
		expect(Object.keys(forms).sort()).toEqual([...pluralCategories].sort());
	}
});

test("numbers choose the form, and are written as the language writes them", () => {
	const language = chooseLanguage(["en"]);
	expect(counted(en.launcher.unread, 1, language)).toBe("1 new message");
	expect(counted(en.launcher.unread, 1_200, language)).toBe(
		"1,200 new messages",
	);
});

test("a value is put in as it is, also if it looks like a placeholder", () => {
	expect(filled("{name} is typing…", { name: "{shop} $& $1" })).toBe(
		"{shop} $& $1 is typing…",
	);
	expect(filled("{constructor} {name}", { name: "Noor" })).toBe(
		"{constructor} Noor",
	);
});

test.each([
	[[null], [], "en"],
	[["xx"], ["en-AU", "fr"], "en-AU"],
	[["EN_gb"], [], "en"],
	[["en-GB"], ["en-US"], "en-GB"],
	[["en-\u0000"], ["de"], "en"],
	[["en-x-x-x"], [], "en"],
	[["constructor", "__proto__"], [], "en"],
	[["en"], ["en-NZ"], "en-NZ"],
])("wanted %j in %j: %s", (wanted, regions, locale) => {
	const language = chooseLanguage(wanted, regions);
	expect(language.words).toBe(en);
	expect(language.locale).toBe(locale);
});
