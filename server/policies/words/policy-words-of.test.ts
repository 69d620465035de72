import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { POLICY_WORDS, policyWordsOf } from "./policy-words-of.ts";

const placesOf = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();

test("PO4 pages of policies have words in every language that the chat speaks", () => {
	const chat = readdirSync("widget/words").flatMap(
		(file) => /^([a-z]{2})\.ts$/.exec(file)?.[1] ?? [],
	);
	expect(POLICY_WORDS.map(({ tag }) => tag).sort()).toEqual(chat.sort());
	expect(policyWordsOf(["zh", "LT-lt", "en"]).tag).toBe("lt");
	expect(policyWordsOf(["constructor"]).tag).toBe("en");
});

test.each(POLICY_WORDS)("PO4 in $tag no place is lost or invented", (words) => {
	const english = policyWordsOf(["en"]);
	for (const [key, text] of Object.entries(words)) {
		const ours = english[key as keyof typeof words];
		expect([key, placesOf(text)]).toEqual([key, placesOf(ours)]);
		expect(text, key).not.toMatch(/!|\u2014|'|"| {2}/);
	}
});
