import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { contrast } from "../protocol/contrast.ts";
import { CALM, colourFor, readColour } from "./colour.ts";

const READABLE = 4.5;
const VISIBLE = 3;

test("quiet text can be read on paper with a breath of any accent", () => {
	// As the first page of the chat is tinted.
	const share = 0.09;
	const css = readFileSync(new URL("tokens.css", import.meta.url), "utf8");
	const parts = (colour: string) =>
		[1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
	for (const token of [tokensIn(css, "light"), tokensIn(css, "dark")]) {
		const { paper = "", "ink-quiet": ink = "" } = token;
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 0xff_ff_ff }), (colour) => {
				const [accent, ground] = [parts(hex(colour)), parts(paper)];
				const mixed = accent.map((part, at) =>
					Math.round(part * share + (ground[at] ?? 0) * (1 - share)),
				) as [number, number, number];
				const [red, green, blue] = mixed;
				const tinted = hex(red * 0x01_00_00 + green * 0x01_00 + blue);
				expect(contrast(tinted, ink)).toBeGreaterThan(READABLE);
			}),
			{ numRuns: 5_000 },
		);
	}
});

test("contrast is as WCAG 2 has it", () => {
	expect(contrast("#ffffff", "#000000")).toBeCloseTo(21, 5);
	expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
	expect(contrast("#123456", "#123456")).toBe(1);
});

test("white can be read on every calm colour", () => {
	for (const ground of CALM) {
		expect(contrast(ground, "#ffffff")).toBeGreaterThan(READABLE);
	}
});

test("the same id has the same colour, and ids spread over all of them", () => {
	expect(colourFor("Noor")).toEqual(colourFor("Noor"));
	const used = new Set(
		Array.from({ length: 200 }, (_, n) => colourFor(`id ${n}`).ground),
	);
	expect(used.size).toBe(CALM.length);
});

test("only #rrggbb is a colour", () => {
	expect(readColour("#AbCdEf")).toBe("#abcdef");
	for (const wrong of ["red", "#abc", "#12345g", "#123456;x", 7, null, {}]) {
		expect(readColour(wrong)).toBeNull();
	}
});

test("every text token can be read on every paper, in light and dark", () => {
	const css = ["tokens.css", "../console/shell/console.css"]
		.map((file) => readFileSync(new URL(file, import.meta.url), "utf8"))
		.join("");
	for (const token of [tokensIn(css, "light"), tokensIn(css, "dark")]) {
		for (const paper of ["paper", "paper-tint", "paper-deep", "paper-note"]) {
			const ground = token[paper] as string;
			for (const text of ["ink", "ink-quiet", "good", "care", "danger"]) {
				const found = contrast(token[text] as string, ground);
				expect(found, `${text} on ${paper}`).toBeGreaterThan(READABLE);
			}
		}
		for (const edge of ["line-strong", "focus"]) {
			const found = contrast(token[edge] as string, token.paper as string);
			expect(found, edge).toBeGreaterThan(VISIBLE);
		}
		expect(
			contrast(token.accent as string, token["on-accent"] as string),
		).toBeGreaterThan(READABLE);
	}
});

/** A token is one colour, or one for light and one for dark. */
function tokensIn(css: string, theme: "light" | "dark") {
	const found = css.matchAll(
		/--([\w-]+): (?:light-dark\()?(#[0-9a-f]{6})(?:, (#[0-9a-f]{6})\))?;/g,
	);
	return Object.fromEntries(
		[...found].map(([, name, light, dark]) => [
			name as string,
			theme === "dark" ? (dark ?? light) : light,
		]),
	);
}

function hex(colour: number) {
	return `#${colour.toString(16).padStart(6, "0")}`;
}
