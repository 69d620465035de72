import * as fc from "fast-check";
import { expect, test } from "vitest";
import { contrast } from "../../../protocol/contrast.ts";
import { onAccent } from "./contrast.ts";

test.each([
	["#000000", "#ffffff"],
	["#1d5c54", "#ffffff"],
	["#0000ff", "#ffffff"],
	["#ff0000", "#000000"],
	["#ffee00", "#000000"],
	["#ffffff", "#000000"],
])("on %s %s is read best", (accent, ink) => {
	expect(onAccent(accent)).toBe(ink);
});

test("on any accent that a page may set the text can be read", () => {
	fc.assert(
		fc.property(fc.integer({ min: 0, max: 0xff_ff_ff }), (colour) => {
			const accent = `#${colour.toString(16).padStart(6, "0")}`;
			expect(contrast(accent, onAccent(accent))).toBeGreaterThan(4.5);
		}),
		{ numRuns: 5_000 },
	);
});
