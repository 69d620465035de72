import * as fc from "fast-check";
import { expect, test } from "vitest";
import { contrast, luminance, onAccent } from "./contrast.ts";

const READABLE = 4.5;

test("the text on any accent can be read", () => {
	const isReadable = (accent: string) =>
		contrast(accent, onAccent(accent)) > READABLE;
	for (let grey = 0; grey < 256; grey++)
		expect(isReadable(hex(grey * 0x01_01_01))).toBe(true);
	fc.assert(
		fc.property(fc.integer({ min: 0, max: 0xff_ff_ff }), (colour) =>
			isReadable(hex(colour)),
		),
		{ numRuns: 5_000 },
	);
});

test("luminance is what WCAG 2 defines", () => {
	expect(luminance("#000000")).toBe(0);
	expect(luminance("#ffffff")).toBeCloseTo(1, 10);
	expect(luminance("#ff0000")).toBeCloseTo(0.2126, 10);
	expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
});

function hex(colour: number) {
	return `#${colour.toString(16).padStart(6, "0")}`;
}
