import { expect, test } from "vitest";
import { tableText } from "./table-text.ts";

test.each([
	["Size\tPrice\r\nM\t20 €\r\nL\t\r\n", "Size | Price\nM | 20 €\nL"],
	["\tMon\tTue\nNoor\t\t9–17", " | Mon | Tue\nNoor |  | 9–17"],
	["Prices:\n\na\tb", "Prices:\n\na | b"],
	["المقاس\tالسعر\nكبير\t٢٠", "المقاس | السعر\nكبير | ٢٠"],
	["if (a)\n\tb();", null],
	["No table.\nNone.", null],
])("TX6 %j is pasted as %j", (pasted, text) => {
	expect(tableText(pasted)).toBe(text);
});
