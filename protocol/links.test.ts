import fc from "fast-check";
import { expect, test } from "vitest";
import { TEXT_CHARS, URL_CHARS } from "./limits.ts";
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
	["tel:+49-30-123, 9–17 h", "tel:+49-30-123", "tel:+49-30-123"],
	["tel:+49-30-123. 2 lines", "tel:+49-30-123", "tel:+49-30-123"],
	["“https://shop.test”", "https://shop.test", "https://shop.test/"],
	["HTTPS://SHOP.TEST/x]", "HTTPS://SHOP.TEST/x", "https://shop.test/x"],
])("MS8 in %j the link is %j", (text, shown, href) => {
	expect(linksOf(text)).toEqual([{ kind: "link", text: shown, href }]);
});

test.each([
	["jörg@example.com", "mailto:j%C3%B6rg@example.com"],
	["jo\u0308rg@example.com", "mailto:jo%CC%88rg@example.com"],
	["o'brien@example.com", "mailto:o'brien@example.com"],
	["a&b@example.com", "mailto:a&b@example.com"],
	["'maya@example.com'", "mailto:maya@example.com"],
	["*maya@example.com*", "mailto:maya@example.com"],
	["<maya@example.com>", "mailto:maya@example.com"],
	["📧maya@example.com", "mailto:maya@example.com"],
	["maya@example.com's inbox", "mailto:maya@example.com"],
	["maya@example.com\u200b", "mailto:maya@example.com"],
	["maya@müller.example.", "mailto:maya@m%C3%BCller.example"],
	["邮箱：maya@example.com。", "mailto:maya@example.com"],
	["・maya@example.com", "mailto:maya@example.com"],
	["·maya@example.com", "mailto:maya@example.com"],
	["请写信到maya@example.com谢谢", "mailto:maya@example.com"],
	["maya@example.com으로", "mailto:maya@example.com"],
	[
		"mailto:jörg@example.com?subject=a.",
		"mailto:j%C3%B6rg@example.com?subject=a",
	],
])("MS8 in %j the whole address of a person is linked: %j", (text, href) => {
	expect(linksOf(text).map((link) => link.href)).toEqual([href]);
});

test.each([
	"'maya@example.com",
	"email=maya@example.com",
	"x/maya@example.com",
	"#maya@example.com",
	"o’brien@example.com",
	"ma\u200bya@example.com",
	"ma\u00adya@example.com",
	"maya@exam\u200bple.com",
	"maya@example.com\u00ad.evil.example",
	`maya@example.com${"\u200b".repeat(200)}.evil.example`,
	"maya@example.com@evil.example",
	"maya@example.com_x",
	"maya@example.com%x",
	"maya@example.comпривет",
	"maya@localhost",
	"maya@example.c0m",
	`${"m".repeat(65)}@example.com`,
	"mailto:o%27brien@example.com",
	"mailto:maya",
	"foo-www.example.com",
	"other.example/www.example.com",
	"éwww.example.com",
	"hôtel:12345",
	"tel:+49-30-123abc",
	"tel:+49-30-123;ext=5",
	"tel:+49 30 123",
	"tel:+49 (30) 123",
	"tel:+49\u00a030\u00a0123",
	"tel:+49–30–123",
	"tel:030/12345",
	"col·legi@example.com",
	"anne‑marie@example.com",
	"https:///shop.example",
	"https://shop%2eexample/",
	"https://bank.example∕evil.example/",
	"https://shop.example·evil.example/",
	"https://shop.exam\u00adple/",
	"https://shop.exam\u200bple/",
	`https://shop.example/${"a".repeat(URL_CHARS)}`,
])("MS8 no part of %j is linked: it may be somebody else's", (text) => {
	expect(linksOf(text)).toEqual([]);
});

const ENDS =
	"，。、；：？！）］｝」』】》〉…‥。｡､،؛؟۔।॥։።፣។၊།“”„«»‹›—―＜＞｜～\u200b\u061c\u3000\u00a0\ufeff\u3164\u2060";

test.each([...ENDS])("MS8 %j of any script ends an address", (end) => {
	for (const after of ["", "谢谢", " thanks"])
		expect(linksOf(`https://shop.example/a${end}${after}`)).toEqual([
			{
				kind: "link",
				text: "https://shop.example/a",
				href: "https://shop.example/a",
			},
		]);
});

test.each([
	["https://shop.example谢谢", "https://shop.example"],
	["谢谢https://shop.example/a", "https://shop.example/a"],
	["https://zh.example/wiki/谢谢", "https://zh.example/wiki/谢谢"],
	["https://fa.example/می\u200cخواهم", "https://fa.example/می\u200cخواهم"],
	["https://en.example/Bose–Einstein", "https://en.example/Bose–Einstein"],
	["https://en.example/Bose–", "https://en.example/Bose"],
	["https://ca.example/col·lecció", "https://ca.example/col·lecció"],
	["`https://a.example/x`", "https://a.example/x"],
	["**https://a.example/x**", "https://a.example/x"],
	["_https://a.example/x_", "https://a.example/x"],
	["https://a.example/x_", "https://a.example/x_"],
	["{https://a.example/x}", "https://a.example/x"],
	["[x](https://a.example/x)", "https://a.example/x"],
	["http://[::1]:4000/x", "http://[::1]:4000/x"],
	[
		"https://web.example/2026/https://a.example",
		"https://web.example/2026/https://a.example",
	],
])("MS8 in %j the link is %j", (text, shown) => {
	expect(linksOf(text).map((link) => link.text)).toEqual([shown]);
});

test("MS8 addresses listed without spaces are links of their own", () => {
	expect(
		linksOf("https://a.example/x,https://b.example/y、www.c.example").map(
			({ text }) => text,
		),
	).toEqual(["https://a.example/x", "https://b.example/y", "www.c.example"]);
});

test("MS8 an address as long as it may be is linked, and a longer one is not", () => {
	const address = `https://shop.example/${"a".repeat(URL_CHARS - 21)}`;
	expect(linksOf(address)).toHaveLength(1);
	expect(linksOf(`${address}a`)).toEqual([]);
	expect(linksOf(`${"m".repeat(64)}@example.com`)).toHaveLength(1);
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
	["nothing seen", `a@b.example${"\u200b".repeat(MANY_CHARS)}`],
	["telephones", "tel:123".repeat(MANY_CHARS / 7)],
	["mailboxes", "mailto:".repeat(MANY_CHARS / 7)],
	["hosts", "www.".repeat(MANY_CHARS / 4)],
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
