import { expect, test } from "vitest";
import { markdownText } from "../../../protocol/markdown.ts";
import { markdownTree } from "../../markdown/markdown-tree.ts";
import { markdownHtml } from "./markdown-html.ts";

const html = (text: string) =>
	markdownHtml(
		markdownTree(text, {
			link: (href) => (href === "other.md" ? "/help/x/other" : null),
			picture: (src) => (src.startsWith("/pictures/") ? src : null),
		}),
		1,
	).replace(/&#(\d+);/g, (_, code) => NAMES[code] ?? "?");
const NAMES: Record<string, string> = { 38: "&amp;", 60: "&lt;", 62: "&gt;" };

test.each([
	["# One\n\n### Two", "<h2>One</h2><h3>Two</h3>"],
	[
		"*a* **b** ~~c~~ `d`",
		"<p><em>a</em> <strong>b</strong> <del>c</del> <code>d</code></p>",
	],
	["3. a\n4. b", '<ol start="3"><li>a</li><li>b</li></ol>'],
	["- [x] a\n- [ ] b", "<ul><li>☑ a</li><li>☐ b</li></ul>"],
	["> a\n> b", "<blockquote><p>a\nb</p></blockquote>"],
	["a  \nb\n\n---", "<p>a<br>b</p><hr>"],
	["```js\n<b>\n```", "<pre><code>&lt;b&gt;</code></pre>"],
	[
		"|a|b|\n|:-|-:|\n|c|d|",
		'<table><thead><tr><th scope="col" class="left">a</th><th scope="col" class="right">b</th></tr></thead><tbody><tr><td class="left">c</td><td class="right">d</td></tr></tbody></table>',
	],
	[
		"[o](other.md)",
		'<p><a href="/help/x/other" rel="noopener noreferrer">o</a></p>',
	],
	[
		"![A lamp](/pictures/x)",
		'<p><img src="/pictures/x" alt="A lamp" loading="lazy"></p>',
	],
	["5 \\* 3 &amp; more", "<p>5 * 3 &amp; more</p>"],
])("MD1 Markdown becomes elements: %j", (text, expected) => {
	expect(html(text)).toBe(expected);
});

test.each([
	["<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"],
	["a <img src=x onerror=y> b", "<p>a &lt;img src=x onerror=y&gt; b</p>"],
	["<div>\n\n*a*", "<p>&lt;div&gt;</p><p><em>a</em></p>"],
	["&lt;b&gt;", "<p>&lt;b&gt;</p>"],
	['[a](x"onclick=y)', "<p>a</p>"],
])("MD2 HTML in it stays text: %j", (text, expected) => {
	expect(html(text)).toBe(expected);
});

test.each([
	"javascript:alert(1)",
	"JaVaScRiPt:alert(1)",
	"java&#10;script:alert(1)",
	"java&#x09;script:alert(1)",
	"data:text/html,x",
	"vbscript:x",
	"blob:https://a",
	"file:///etc/passwd",
	"//elsewhere.example",
	"\\\\elsewhere.example",
	"nowhere.md",
	"javascript&colon;alert(1)",
	`https://a.example/${"a".repeat(3_000)}`,
])(
	"MD3 a link and a picture lead to no other schemes than ours: %s",
	(href) => {
		expect(html(`[go](<${href}>) ![seen](<${href}>)`)).not.toMatch(/href|src/);
		expect(html(`[go](<${href}>)`)).toContain("go");
	},
);

test("MD3 a picture that stands elsewhere is a link, and tells its host nothing", () => {
	expect(html("![seen](https://a.example/x.png)")).toBe(
		'<p><a href="https://a.example/x.png" rel="noopener noreferrer">seen</a></p>',
	);
});

test("MD3 of links that nest the outer one is the link", () => {
	const nested = html(
		"[a ![b](https://b.example/x.png) https://c.example](https://a.example)",
	);
	expect(nested.match(/<a /g)).toHaveLength(1);
	expect(nested).toContain("b");
});

test("MD4 a table of 500 columns is shown as it was typed", () => {
	const row = `|${"a|".repeat(500)}`;
	const wide = `${row}\n|${"-|".repeat(500)}\n${row}`;
	expect(html(wide)).toBe(`<pre><code>${wide}</code></pre>`);
});

test.each([
	[">".repeat(5_000), "quotations"],
	["- ".repeat(5_000), "lists"],
	[" ".repeat(60), "an indent"],
])(
	"MD4 what is nested deeper than people write is text, and whole",
	(start) => {
		const tree = markdownTree(`First\n\n${start}last`);
		expect(tree).toHaveLength(2);
		expect(markdownText(tree)).toContain(`${start}last`);
	},
);

test("MD4 no character of a text without markup is lost", () => {
	const text = "Kaip grąžinti prekę? 日本 🙂 a < b && c > d";
	expect(markdownText(markdownTree(text)).trim()).toBe(text);
});
