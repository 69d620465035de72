import { h } from "preact";
import { elementOf, type MarkdownNode } from "../protocol/markdown.ts";

/**
 * A tree as elements. What it links to opens beside this page.
 * @param above the level of the heading under which it stands
 */
export function MarkdownView({
	nodes,
	above,
}: {
	nodes: readonly MarkdownNode[];
	above: number;
}) {
	return <>{nodes.map((node) => shown(node, above))}</>;
}

function shown(
	node: MarkdownNode,
	above: number,
): ReturnType<typeof h> | string {
	if (typeof node === "string") return node;
	const { name, attributes } = elementOf(node, above);
	const target = name === "a" ? { target: "_blank" } : {};
	const children = node.children ?? [];
	return h(
		name,
		{ ...attributes, ...target },
		...children.map((child) => shown(child, above)),
	);
}
