import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { enLater } from "../../words/en.later.ts";
import { en } from "../../words/en.ts";
import { flawWords } from "./flaw-words.ts";

const page = readFileSync(
	new URL("../../../docs/files.md", import.meta.url),
	"utf8",
);
/** Code, words of the chat, words of the console. */
const rows = [...page.matchAll(/^\| `(\w+)` \| (.*) \| (.*) \|$/gm)];

test("AF12 the page of the files has the chat's words for each refusal", () => {
	const language = { words: en, later: enLater, locale: "en" } as never;
	expect(rows).toHaveLength(11);
	for (const [, code, words] of rows)
		expect([code, flawWords(code as never, "{name}", language)]).toEqual([
			code,
			words,
		]);
});
