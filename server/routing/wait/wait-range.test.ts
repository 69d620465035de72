import { expect, test } from "vitest";
import { waitRange } from "./wait-range.ts";

test.each([
	["less than a minute", 0.2, 0.7, { kind: "range", low: 0, high: 1 }],
	["a range", 1.4, 4.2, { kind: "range", low: 2, high: 5 }],
	[
		"about N, when both ends round alike",
		8.4,
		9.9,
		{ kind: "range", low: 10, high: 10 },
	],
	["exactly a told minute", 2, 3, { kind: "range", low: 2, high: 3 }],
	["the longest", 19, 30, { kind: "range", low: 20, high: 30 }],
	["no promise beyond it", 19, 30.1, { kind: "over", minutes: 30 }],
	[
		"no promise of a wait without end",
		19,
		Number.POSITIVE_INFINITY,
		{ kind: "over", minutes: 30 },
	],
])("WT1 %s", (_name, half, most, told) => {
	expect(waitRange(half, most)).toEqual(told);
});

test.each([
	["a negative time", -1, 2],
	["no number", Number.NaN, 2],
	["no number at the end", 1, Number.NaN],
	["ends in the wrong order", 3, 2],
])("WT1 %s is refused", (_name, half, most) => {
	expect(() => waitRange(half, most)).toThrow(RangeError);
});
