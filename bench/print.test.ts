import { expect, test } from "vitest";
import { neverInWords } from "./print.ts";

const ROWS = [
	{ part: "store", name: "join" },
	{ part: "attacks", name: "flood" },
	{ part: "store", name: "inbox" },
];

test("rows that were never measured are counted by part, and named where that is asked for", () => {
	expect(neverInWords(ROWS, false)).toEqual([
		"fault: never measured: 2 of store, 1 of attacks (--names says which)",
	]);
	expect(neverInWords(ROWS, true)).toEqual([
		"fault: never measured: join",
		"fault: never measured: flood",
		"fault: never measured: inbox",
	]);
	expect(neverInWords([], false)).toEqual([]);
});
