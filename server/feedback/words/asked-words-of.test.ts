import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { ASKED_WORDS, askedWordsOf } from "./asked-words-of.ts";

const chat = readdirSync("widget/words").flatMap(
	(file) => /^([a-z]{2})\.ts$/.exec(file)?.[1] ?? [],
);
const [english] = ASKED_WORDS;
const placesOf = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();

test("OR6 orders are asked about in every language that the chat speaks", () => {
	expect(ASKED_WORDS.map(({ tag }) => tag).sort()).toEqual(chat.sort());
});

test.each<[(string | null)[], string]>([
	[["pt-BR"], "pt"],
	[["UK", "en"], "uk"],
	[["zh-Hant", "de-CH"], "de"],
	[["zh-Hant"], "en"],
	[["x-pirate"], "en"],
	[[null], "en"],
	[["constructor"], "en"],
])("OR6 of the languages %j it is written in %s", (languages, tag) => {
	expect(askedWordsOf(languages).tag).toBe(tag);
});

for (const words of ASKED_WORDS)
	test(`OR6 in ${words.tag} no place is lost or invented, and no date ends in two full stops`, () => {
		for (const [key, text] of Object.entries(words)) {
			const ours = english?.[key as keyof typeof words] ?? "";
			expect([key, placesOf(text)]).toEqual([key, placesOf(ours)]);
			expect(text, key).not.toMatch(/!|\u2014|'|"| {2}/);
		}
		const date = new Intl.DateTimeFormat(words.tag, {
			dateStyle: "long",
			timeZone: "UTC",
		}).format(0);
		expect(words.once.replace("{date}", date)).not.toContain("..");
	});
