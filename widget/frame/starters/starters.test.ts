import { expect, test } from "vitest";
import { readStarters } from "./starters.ts";

test.each([
	[
		"a list of texts",
		'["Where is my order?", "Returns"]',
		["Where is my order?", "Returns"],
	],
	["at most four", '["a","b","c","d","e"]', ["a", "b", "c", "d"]],
	[
		"none that is blank, too long or no text",
		`["", " \\u200b", ${JSON.stringify("a".repeat(61))}, 7, null, "b"]`,
		["b"],
	],
	["no list", '{"length": 2}', []],
	["a text", '"Where?"', []],
	["a number", "7", []],
	["no JSON", "Where is my order?", []],
	["nothing", undefined, []],
])("EM13 of starters, %s", (_, said, read) => {
	expect(readStarters(said)).toEqual(read);
});
