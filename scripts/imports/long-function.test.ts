import { expect, test } from "vitest";
import { faultsInLength } from "./long-function.ts";
import { readSource } from "./source.ts";

/** So many lines in all, the first and the last line included. */
const ofLines = (before: string, lines: number, after: string) =>
	`${before}\n${"\tx();\n".repeat(lines - 2)}${after}`;

const longIn = (text: string, file = "ui/time.ts") =>
	readSource(file, text).longFunctions;

test("a function has a hundred lines at most, counted from its first to its last", () => {
	const whole = (lines: number) => ofLines("function f() {", lines, "}");
	expect(longIn(whole(100))).toEqual([]);
	expect(longIn(`\n\n${whole(101)}`)).toEqual([
		{ name: "f", line: 3, lines: 101 },
	]);
});

test("what a function holds is counted with it", () => {
	const inner = ofLines("function inner() {", 60, "}");
	const outer = `function outer() {\n${inner}\n${inner.replace("inner", "other")}\n}`;
	expect(longIn(outer)).toEqual([{ name: "outer", line: 1, lines: 122 }]);
});

test.each([
	["f", "const f = () => {", "};"],
	["m", "const o = { m() {", "}};"],
	["k", "const o = { k: async () => {", "}};"],
	["C", "class C { static f = 1; C() {", "}}"],
	["a function without a name", "run(() => {", "});"],
])("%s is named", (name, before, after) => {
	expect(longIn(ofLines(before, 101, after))).toMatchObject([{ name }]);
});

test.each(["describe(", "describe.each(all)(", "describe.concurrent("])(
	"what %s gets is a list of tests, and each of them is counted",
	(call) => {
		const one = ofLines("test(n, () => {", 60, "});");
		expect(longIn(`${call}n, () => {\n${one}\n${one}\n});`)).toEqual([]);
		const long = ofLines("test(n, () => {", 101, "});");
		expect(longIn(`${call}n, () => {\n${long}\n});`)).toHaveLength(1);
	},
);

test("the fault says where, how long, and what to do", () => {
	const found = [{ name: "f", line: 3, lines: 101 }];
	expect(faultsInLength("ui/time.ts", found)).toEqual([
		"ui/time.ts:3  f has 101 lines: more than 100 hide a second idea, give it a function or a file of its own",
	]);
	expect(
		faultsInLength("server/store/migrations/002-routing.ts", found),
	).toEqual([]);
});
