import { expect, test } from "vitest";
import { bind } from "./bind.ts";

test.each([
	["a text", "Is the blue one in stock?"],
	["an empty text", ""],
	["a number", 1.5],
	["a time", 1_780_000_000_000],
	["a big integer", 2n ** 60n],
	["bytes", Buffer.from([0, 255])],
	["null", null],
])("P7 the driver is given %s as it is", (_name, value) => {
	expect(bind(value)).toBe(value);
});

test.each([
	["true", true],
	["false", false],
	["undefined", undefined],
	["NaN", Number.NaN],
	["Infinity", Number.POSITIVE_INFINITY],
	["-Infinity", Number.NEGATIVE_INFINITY],
	["an object", {}],
	["a list", []],
	["a date", new Date(0)],
	["bytes that are no Buffer", new Uint8Array(2)],
	["a function", () => 1],
	["a symbol", Symbol("x")],
	["an object without a prototype", Object.create(null)],
])(
	"P7 the driver never sees %s: it would keep something else",
	(_name, value) => {
		expect(() => bind(value)).toThrow(/^cannot be stored: /);
	},
);
