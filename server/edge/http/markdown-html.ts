import { elementOf, type MarkdownNode } from "../../../protocol/markdown.ts";
import { escaped } from "./meta-tag.ts";

const EMPTY = new Set(["br", "hr", "img"]);

/**
 * A tree as HTML: text is escaped, and there are no elements but those of the tree.
 * @param above the level of the heading under which the text stands
 */
export function markdownHtml(
	nodes: readonly MarkdownNode[],
	above: number,
): string {
	return nodes
		.map((node) => {
			if (typeof node === "string") return escaped(node);
			const { name, attributes } = elementOf(node, above);
			const said = Object.entries(attributes)
				.map(([key, value]) => ` ${key}="${escaped(value)}"`)
				.join("");
			if (EMPTY.has(name)) return `<${name}${said}>`;
			return `<${name}${said}>${markdownHtml(node.children ?? [], above)}</${name}>`;
		})
		.join("");
}
