// A text that was written in Markdown, as a tree. Rules MD in SPEC.md. A renderer makes elements of it and never reads HTML.

/** A text of Markdown may have so many characters: 40 printed pages. */
export const MARKDOWN_CHARS = 50_000;
/** A wider table is shown as it was typed. */
export const TABLE_COLUMNS = 12;

export type MarkdownTag =
	| "p"
	| "h"
	| "ul"
	| "ol"
	| "li"
	| "blockquote"
	| "pre"
	| "code"
	| "em"
	| "strong"
	| "del"
	| "a"
	| "img"
	| "br"
	| "hr"
	| "table"
	| "thead"
	| "tbody"
	| "tr"
	| "th"
	| "td";

export interface MarkdownElement {
	tag: MarkdownTag;
	/** Of a heading: 1 to 3, and never more than one below the heading before it. */
	level?: number;
	/** Of a link: an address with a scheme that is allowed, or one of ours. */
	href?: string;
	/** Of a picture. */
	src?: string;
	alt?: string;
	/** Of a numbered list that does not begin with 1. */
	start?: number;
	/** Of a cell. */
	align?: "left" | "center" | "right";
	children?: MarkdownNode[];
}

/** A string is text. */
export type MarkdownNode = string | MarkdownElement;

/**
 * The element of HTML for an element of the tree: what every renderer makes of it.
 * @param above the level of the heading under which the text stands: 1 on a page of its own
 */
export function elementOf(
	node: MarkdownElement,
	above: number,
): { name: string; attributes: Record<string, string> } {
	const { tag, level = 1, href, src, alt, start, align } = node;
	return {
		name: tag === "h" ? `h${Math.min(above + level, 6)}` : tag,
		attributes: {
			...(tag === "a" && href && { href, rel: "noopener noreferrer" }),
			...(tag === "img" && { src: src ?? "", alt: alt ?? "", loading: "lazy" }),
			...(start !== undefined && { start: `${start}` }),
			...(tag === "th" && { scope: "col" }),
			...(align && { class: align }),
		},
	};
}

/** What of a tree is words: for search, and where only a line of it is shown. */
export function markdownText(nodes: readonly MarkdownNode[]): string {
	return nodes
		.map((node) => {
			if (typeof node === "string") return node;
			const inside = node.alt ?? markdownText(node.children ?? []);
			return INLINE.has(node.tag) ? inside : `${inside}\n`;
		})
		.join("");
}

const INLINE = new Set<MarkdownTag>(["a", "em", "strong", "del", "code"]);
