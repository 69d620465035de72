import { expect, test } from "vitest";
import { foundMarks } from "./found-marks.ts";
import { parseSearch } from "./parse-search.ts";

const word = (...words: string[]) => ({ words, isWhole: false });

test.each([
	["late", [word("late")], []],
	["Łódź A-1001", [word("lodz"), word("a", "1001")], []],
	[
		'"so late" x',
		[
			{ words: ["so", "late"], isWhole: true },
			{ words: ["x"], isWhole: true },
		],
		[],
	],
	["東", [word("東")], []],
	["👍", [word("👍")], []],
	[
		'from:visitor FROM:"Ana Maria"',
		[],
		[
			{ key: "from", side: "visitor" },
			{ key: "from", name: ["ana", "maria"] },
		],
	],
	[
		"tag:refund order:#A-1001",
		[],
		[
			{ key: "tag", name: ["refund"] },
			{ key: "order", number: ["a", "1001"] },
		],
	],
	[
		"after:2026-02 before:2026-11-30",
		[],
		[
			{ key: "after", date: "2026-02-01" },
			{ key: "before", date: "2026-11-30" },
		],
	],
	[
		"rated:<3 is:closed with:link",
		[],
		[
			{ key: "rated", scores: [1, 2] },
			{ key: "is", state: "closed" },
			{ key: "with", content: "link" },
		],
	],
	["rated:>=4", [], [{ key: "rated", scores: [4, 5] }]],
	[
		"see https://shop.example",
		[word("see"), word("https", "shop", "example")],
		[],
	],
	['say "late', [word("say"), word("late")], []],
] as const)("SE1 %s is read", (typed, words, filters) => {
	expect(parseSearch(typed)).toEqual({ ok: true, query: { words, filters } });
});

test.each([
	["", { code: "short" }],
	['"', { code: "short" }],
	["*", { code: "short" }],
	["ł", { code: "short" }],
	["x".repeat(1), { code: "short" }],
	["word ".repeat(21), { code: "many" }],
	["tag:", { code: "value", key: "tag", value: "" }],
	["is:lost", { code: "value", key: "is", value: "lost" }],
	["rated:<1", { code: "value", key: "rated", value: "<1" }],
	["before:2026-02-30", { code: "value", key: "before", value: "2026-02-30" }],
	["with:sound", { code: "value", key: "with", value: "sound" }],
])("SE1 %s has a fault", (typed, fault) => {
	expect(parseSearch(typed)).toEqual({ ok: false, fault });
});

test("SE3 what was found is marked in the line as it was written", () => {
	const marksOf = (text: string, typed: string) => {
		const parsed = parseSearch(typed);
		if (!parsed.ok) throw new Error(parsed.fault.code);
		return foundMarks(text, parsed.query).map(([a, b]) => text.slice(a, b));
	};
	expect(marksOf("Ulica Łódzka, łódź!", "lodz")).toEqual(["Łódzka", "łódź"]);
	expect(marksOf("Ulica Łódzka, łódź!", '"lodz"')).toEqual(["łódź"]);
	expect(marksOf("order A-1001 and A 2", "a-10")).toEqual(["A-1001"]);
	expect(marksOf("東京都 京都", "京都")).toEqual(["京都", "京都"]);
	expect(marksOf("late lately", "late la")).toEqual(["late", "lately"]);
});
