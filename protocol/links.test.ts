import fc from "fast-check";
import { expect, test } from "vitest";
import { TEXT_CHARS } from "./limits.ts";
import { piecesOf } from "./links.ts";

const linksOf = (text: string) =>
	piecesOf(text).flatMap((piece) => (piece.kind === "link" ? [piece] : []));

test.each([
	["see https://shop.test/a.", "https://shop.test/a", "https://shop.test/a"],
	["(https://shop.test/a)", "https://shop.test/a", "https://shop.test/a"],
	[
		"https://en.test/Lamp_(light), yes",
		"https://en.test/Lamp_(light)",
		"https://en.test/Lamp_(light)",
	],
	["www.shop.test!", "www.shop.test", "https://www.shop.test/"],
	["Maya@Shop.test?", "Maya@Shop.test", "mailto:Maya@Shop.test"],
	["tel:+49-30-123.", "tel:+49-30-123", "tel:+49-30-123"],
	["“https://shop.test”", "https://shop.test", "https://shop.test/"],
	["HTTPS://SHOP.TEST/x]", "HTTPS://SHOP.TEST/x", "https://shop.test/x"],
])("MS8 in %j the link is %j", (text, shown, href) => {
	expect(linksOf(text)).toEqual([{ kind: "link", text: shown, href }]);
});

test.each([
	"javascript:alert(1)",
	"JaVaScRiPt:alert(1)",
	"java\tscript:alert(1)",
	"data:text/html,<script>alert(1)</script>",
	"vbscript:x",
	"file:///etc/passwd",
	"blob:https://shop.test/1",
	"intent://x#Intent;end",
	"https://bank.example@evil.example/",
	"https://user:password@evil.example/",
	"https://bank.example%40evil.example@evil.example",
	"https://",
	"http://[::1",
	"shop.test/a",
	"//shop.test/a",
	"tel:alert(1)",
	"mailto:",
])("MS8 %j stays text", (text) => {
	// A part of it may be an address of its own; what it never is: another scheme, or a hidden host.
	const plain = /^(https?:\/\/[^@]*$|mailto:)/;
	const mayHaveOne = /@|shop\.test/.test(text);
	expect(
		linksOf(text).filter(({ href }) => !mayHaveOne || !plain.test(href)),
	).toEqual([]);
});

test("MS8 a bidi override ends the address, so that none reads as another one", () => {
	for (const code of [0x202e, 0x202d, 0x2066, 0x2069, 0x200e, 0x200f]) {
		const override = String.fromCodePoint(code);
		const [link] = linksOf(`https://shop.test/${override}moc.knab//:sptth`);
		expect(link?.text).toBe("https://shop.test/");
	}
});

test("MS8 every href has one of four schemes, and the pieces joined are the text", () => {
	const parts = fc.constantFrom(
		"https://",
		"www.",
		"javascript:",
		"mailto:",
		"tel:",
		"@",
		".",
		"shop.test",
		"/a?b=c#d",
		"(",
		")",
		"[",
		"]",
		"<",
		'"',
		" ",
		"\n",
		"\u202e",
		"😀",
		":",
	);
	const text = fc.oneof(
		fc.string({ unit: "binary" }),
		fc.array(parts, { maxLength: 30 }).map((some) => some.join("")),
	);
	fc.assert(
		fc.property(text, (given) => {
			const pieces = piecesOf(given);
			expect(pieces.map((piece) => piece.text).join("")).toBe(given);
			for (const piece of pieces)
				if (piece.kind === "link")
					expect(piece.href).toMatch(/^(https?|mailto|tel):/);
		}),
		{ numRuns: 500 },
	);
});

/** A hundred messages: a second where the time grows with the length, minutes where it grows with its square. */
const MANY_CHARS = 100 * TEXT_CHARS;

test.each([
	["dots", "a.".repeat(MANY_CHARS / 2)],
	["at signs", "a@".repeat(MANY_CHARS / 2)],
	["addresses without an end", "a@b.".repeat(MANY_CHARS / 4)],
	["opening brackets", `https://a/${"(".repeat(MANY_CHARS)}`],
	["closing brackets", `https://a/${")".repeat(MANY_CHARS)}`],
	["punctuation", `https://a${".,;".repeat(MANY_CHARS / 3)}`],
	["schemes", "https://".repeat(MANY_CHARS / 8)],
	["hyphens", `www.${"-".repeat(MANY_CHARS)}`],
	["one word", "a".repeat(MANY_CHARS)],
	["plus signs", "+".repeat(MANY_CHARS)],
])(
	"MS8 400,000 hostile characters (%s) are read in time that grows with their number only",
	(_name, text) => {
		expect(
			piecesOf(text)
				.map((piece) => piece.text)
				.join("") === text,
		).toBe(true);
	},
);
