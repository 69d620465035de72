import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { piecesOf } from "../protocol/links.ts";
import { type Block, formatted, type Inline } from "./formatted.ts";

/** Blocks in words: <b>bold</b> and <code>, [links], and each block by its kind. */
function shown(text: string): string[] {
	return formatted(text, piecesOf).map((block) =>
		block.kind === "list"
			? `${block.isOrdered ? "ol" : "ul"}: ${block.items.map(({ mark, of }) => `${mark} ${said(of)}`).join(" | ")}`
			: `${block.kind}: ${said(block.of)}`,
	);
}

function said(of: readonly Inline[]): string {
	return of
		.map((piece) => {
			if (piece.kind === "text") return piece.text;
			if (piece.kind === "link") return `[${piece.text}]`;
			const tag = piece.kind === "bold" ? "b" : "code";
			return `<${tag}>${said(piece.of)}</${tag}>`;
		})
		.join("");
}

function textOf(of: readonly Inline[]): string {
	return of.map((it) => ("of" in it ? textOf(it.of) : it.text)).join("");
}

function linesOf(block: Block): string {
	return block.kind === "list"
		? block.items.map(({ mark, of }) => mark + textOf(of)).join("")
		: textOf(block.of);
}

test.each([
	["**Bold** and `code`", ["text: <b>Bold</b> and <code>code</code>"]],
	["**use `npm` now**", ["text: <b>use <code>npm</code> now</b>"]],
	["`**stars**`", ["text: <code>**stars**</code>"]],
	["``a ` b`` ```c```", ["text: <code>a ` b</code> <code>c</code>"]],
	["这是**重要**的", ["text: 这是<b>重要</b>的"]],
	["هذا **مهم** جدًا", ["text: هذا <b>مهم</b> جدًا"]],
	["Hi:\n- a\n- b\nBye", ["text: Hi:", "ul: - a | - b", "text: Bye"]],
	["* a\n* b", ["ul: * a | * b"]],
	["• a\n• **b**", ["ul: • a | • <b>b</b>"]],
	["1. a\n2. b", ["ol: 1. a | 2. b"]],
	["3) a\n4) b", ["ol: 3) a | 4) b"]],
	["١. أ\n٢. ب", ["ol: ١. أ | ٢. ب"]],
	["- 20 €\n- 5 €", ["ul: - 20 € | - 5 €"]],
	["> When?\n> 3 days\n\nToday", ["quote: When?\n3 days", "text: Today"]],
	["> متى؟\nاليوم", ["quote: متى؟", "text: اليوم"]],
	["```js\na **b**\n\nc\n```\nd", ["code: a **b**\n\nc", "text: d"]],
	["a\n\nb", ["text: a\n\nb"]],
])("TX1 %j is shown as it was typed", (text, blocks) => {
	expect(shown(text)).toEqual(blocks);
});

test.each([
	"2 * 3 * 4",
	"2 ** 3 ** 4 and 2**3**4 and a**2 + b**2",
	"snake_case and __init__ and _so_ and *so*",
	"**",
	"****",
	"** **",
	"*_* and **_** and `_`",
	"f**k and s**t",
	"it`s and that`s",
	"card **** **** **** 1234",
	"5** hotel or 4** hotel",
	"order #12**34**56 and A`12`",
	"***three***",
	"> 3 kg",
	"> 20 €",
	">_< and >:(",
	"> <",
	"- Noor",
	"* without tax",
	"1. May",
	"-5 °C\n-7 °C",
	"- a\n  - b\n- c",
	"```\nnever closed",
	"+44 20 **7946",
	"a **b\nc** d",
])("TX2 %j stays as it is", (text) => {
	expect(shown(text)).toEqual([`text: ${text}`]);
});

test.each([
	["**https://shop.example/a**", ["text: <b>[https://shop.example/a]</b>"]],
	["`https://shop.example/a`", ["text: <code>[https://shop.example/a]</code>"]],
	[
		"https://shop.example/**a**/b and **b**",
		["text: [https://shop.example/**a**/b] and <b>b</b>"],
	],
	[
		"- www.shop.example\n- a@shop.example",
		["ul: - [www.shop.example] | - [a@shop.example]"],
	],
	[
		"```\nsee https://shop.example/a\n```",
		["code: see [https://shop.example/a]"],
	],
])("TX3 links are whole in %j", (text, blocks) => {
	expect(shown(text)).toEqual(blocks);
});

const typed = fc
	.array(
		fc.constantFrom(
			..."*`>-•1.) \n_aب重".split(""),
			"**",
			"```",
			"> a",
			"- ",
			"\n",
			"https://shop.example/a",
			"a@shop.example",
		),
		{ maxLength: 60 },
	)
	.map((parts) => parts.join(""));

test("TX3 whatever is typed: only marks go, in their order, and every link stays", () => {
	fc.assert(
		fc.property(fc.oneof(typed, fc.string({ unit: "binary" })), (text) => {
			const blocks = formatted(text, piecesOf);
			const kept = blocks.map(linesOf).join("");
			let at = 0;
			let gone = "";
			for (const sign of text) {
				if (kept.startsWith(sign, at)) at += sign.length;
				else gone += sign;
			}
			expect(at).toBe(kept.length);
			expect(gone.replace(/[*`>\s]|```[\w+-]*/g, "")).toBe("");
			const links = JSON.stringify(blocks).split('"kind":"link"').length - 1;
			expect(links).toBe(
				piecesOf(text).filter(({ kind }) => kind === "link").length,
			);
		}),
		{ numRuns: 120 },
	);
});

test.each(["*", "`", "**a ", "`a ", "> a\n", "- a\n", "```\n", "**a** `b` "])(
	"TX3 a text of nothing but %j takes steps in proportion to its length",
	(part) => {
		const steps = (chars: number) => {
			const text = part.repeat(chars / part.length);
			const counted = [
				vi.spyOn(RegExp.prototype, "exec"),
				vi.spyOn(RegExp.prototype, "test"),
				vi.spyOn(String.prototype, "slice"),
			];
			formatted(text, (all) => [{ kind: "text", text: all }]);
			const sum = counted.reduce((all, spy) => all + spy.mock.calls.length, 0);
			for (const spy of counted) spy.mockRestore();
			return sum;
		};
		expect(steps(4_000)).toBeLessThan(steps(2_000) * 2.2 + 20);
		expect(steps(4_000)).toBeLessThan(40_000);
	},
);
