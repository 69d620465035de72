import { Lexer, type Token, type Tokens } from "marked";
import {
	type MarkdownElement,
	type MarkdownNode,
	type MarkdownTag,
	TABLE_COLUMNS,
} from "../../protocol/markdown.ts";
import { allowedAddress } from "./allowed-address.ts";
import { decodeEntities } from "./decode-entities.ts";

export interface MarkdownAddresses {
	/** Where a link leads that names no scheme; null: it stays text. */
	link?(href: string): string | null;
	/** Where a picture is; null: its words stand there instead. */
	picture?(src: string): string | null;
}

interface Reading extends Required<MarkdownAddresses> {
	/** Of the heading before. */
	level: number;
	inLink: boolean;
}

/** Deeper than people nest lists and quotations. */
const DEEPEST = 12;
/** What a line of a nested list or quotation begins with. */
const MARKERS = /^(?:[ \t]*(?:>|[-+*][ \t]|\d{1,9}[.)][ \t]))+/;

/**
 * A text in Markdown as a tree. What is no Markdown that we show, HTML above all, stays text: nothing is lost, and
 * nothing is run. The library only says where each thing begins and ends.
 */
export function markdownTree(
	text: string,
	addresses: MarkdownAddresses = {},
): MarkdownNode[] {
	if (text.split("\n").some(isTooDeep)) return plain(text);
	const reading: Reading = {
		link: () => null,
		picture: () => null,
		...addresses,
		level: 0,
		inLink: false,
	};
	return blocks(new Lexer({ gfm: true }).lex(text), reading);
}

function isTooDeep(line: string): boolean {
	const [indent = ""] = /^[ \t]*/.exec(line) ?? [];
	if (indent.replaceAll("\t", "    ").length > DEEPEST * 4) return true;
	const [markers = ""] = MARKERS.exec(line) ?? [];
	return (markers.match(/[^ \t\d]/g) ?? []).length > DEEPEST;
}

function plain(text: string): MarkdownNode[] {
	return text
		.split(/\n{2,}/)
		.filter((part) => part.trim() !== "")
		.map((part) => element("p", [part]));
}

function element(
	tag: MarkdownTag,
	children: MarkdownNode[],
	more: Omit<MarkdownElement, "tag" | "children"> = {},
): MarkdownElement {
	return { tag, ...more, children: joined(children) };
}

/** Neighbouring texts as one. */
function joined(nodes: readonly MarkdownNode[]): MarkdownNode[] {
	const whole: MarkdownNode[] = [];
	for (const node of nodes) {
		const last = whole.at(-1);
		if (node === "") continue;
		if (typeof node === "string" && typeof last === "string")
			whole[whole.length - 1] = last + node;
		else whole.push(node);
	}
	return whole;
}

function blocks(tokens: readonly Token[], reading: Reading): MarkdownNode[] {
	return joined(tokens.flatMap((token) => block(token, reading)));
}

function block(token: Token, reading: Reading): MarkdownNode[] {
	const { tokens = [] } = token as { tokens?: Token[] };
	switch (token.type) {
		case "space":
		case "def":
			return [];
		case "heading": {
			const { depth } = token as Tokens.Heading;
			const level = Math.min(depth, reading.level + 1, 3);
			reading.level = level;
			return [element("h", inline(tokens, reading), { level })];
		}
		case "paragraph":
			return [element("p", inline(tokens, reading))];
		case "blockquote":
			return [element("blockquote", blocks(tokens, reading))];
		case "list":
			return [list(token as Tokens.List, reading)];
		case "table":
			return [table(token as Tokens.Table, reading)];
		case "code":
			return [element("pre", [element("code", [token.text as string])])];
		case "hr":
			return [{ tag: "hr" }];
		case "html":
			return [element("p", [token.raw.trim()])];
		default:
			// Inside of an item the text of a line is no paragraph.
			return inlineOf(token, reading);
	}
}

function list(token: Tokens.List, reading: Reading): MarkdownElement {
	const items = token.items.map((item) =>
		element("li", [
			...(item.task ? [item.checked ? "\u2611 " : "\u2610 "] : []),
			...blocks(item.tokens, reading),
		]),
	);
	const start = token.ordered && token.start !== 1 ? Number(token.start) : null;
	return element(
		token.ordered ? "ol" : "ul",
		items,
		start === null ? {} : { start },
	);
}

function table(token: Tokens.Table, reading: Reading): MarkdownElement {
	if (token.header.length > TABLE_COLUMNS)
		return element("pre", [element("code", [token.raw.trimEnd()])]);
	const row = (tag: "th" | "td", cells: readonly Tokens.TableCell[]) =>
		element(
			"tr",
			cells.map(({ tokens, align }) =>
				element(tag, inline(tokens, reading), align ? { align } : {}),
			),
		);
	return element("table", [
		element("thead", [row("th", token.header)]),
		...(token.rows.length > 0
			? [
					element(
						"tbody",
						token.rows.map((cells) => row("td", cells)),
					),
				]
			: []),
	]);
}

function inline(tokens: readonly Token[], reading: Reading): MarkdownNode[] {
	return joined(tokens.flatMap((token) => inlineOf(token, reading)));
}

function inlineOf(token: Token, reading: Reading): MarkdownNode[] {
	const { tokens } = token as { tokens?: Token[] };
	switch (token.type) {
		case "strong":
		case "em":
		case "del":
			return [element(token.type, inline(tokens ?? [], reading))];
		case "codespan":
			return [element("code", [token.text as string])];
		case "br":
			return [{ tag: "br" }];
		case "link":
			return link(token as Tokens.Link, reading);
		case "image":
			return picture(token as Tokens.Image, reading);
		case "checkbox":
			return [];
		case "html":
			return [token.raw];
		default:
			return tokens
				? inline(tokens, reading)
				: [decodeEntities((token as Tokens.Text).text ?? token.raw)];
	}
}

/** Inside of another link, and with an address that leads nowhere, its words alone. */
function link(token: Tokens.Link, reading: Reading): MarkdownNode[] {
	const outer = reading.inLink;
	reading.inLink = true;
	const words = inline(token.tokens, reading);
	reading.inLink = outer;
	const href = outer
		? null
		: allowedAddress(decodeEntities(token.href), reading.link);
	return href === null ? words : [element("a", words, { href })];
}

function picture(token: Tokens.Image, reading: Reading): MarkdownNode[] {
	const src = reading.picture(token.href);
	if (src !== null)
		return [{ tag: "img", src, alt: decodeEntities(token.text) }];
	// A picture elsewhere would tell its host who reads: it is a link.
	const href = reading.inLink
		? null
		: allowedAddress(decodeEntities(token.href), () => null);
	const words = decodeEntities(token.text || token.href);
	return href === null ? [words] : [element("a", [words], { href })];
}
