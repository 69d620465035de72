import type { Piece } from "../protocol/links.ts";
import { unreachable } from "../protocol/unreachable.ts";
import { type Block, formatted, type Inline } from "./formatted.ts";
import { type LinkMark, pieceNode } from "./MessageText.tsx";

/**
 * A text from people as they typed it: blocks, emphasis and links, never markup. Line breaks are kept by CSS, and each
 * block runs as its own first letter does.
 * @param cut finds the links
 */
export function FormattedText({
	text,
	cut,
	mark,
}: {
	text: string;
	cut: (text: string) => Piece[];
	mark?: LinkMark;
}) {
	// The type says string; what came over the wire or out of a store may still be an object, which Preact
	// would take for a node of its own (CVE-2026-22028).
	const shown = typeof text === "string" ? text : "";
	return <div class="message-text">{formatted(shown, cut).map(blockNode)}</div>;

	function blockNode(block: Block) {
		switch (block.kind) {
			case "text":
				return <p dir="auto">{block.of.map(inlineNode)}</p>;
			case "quote":
				return <blockquote dir="auto">{block.of.map(inlineNode)}</blockquote>;
			case "code":
				return (
					<pre dir="auto">
						<code>{block.of.map(inlineNode)}</code>
					</pre>
				);
			case "list": {
				const List = block.isOrdered ? "ol" : "ul";
				return (
					<List>
						{block.items.map(({ mark, of }) => (
							<li dir="auto" style={{ listStyleType: `"${shownMark(mark)} "` }}>
								{of.map(inlineNode)}
							</li>
						))}
					</List>
				);
			}
			default:
				return unreachable(block);
		}
	}

	function inlineNode(piece: Inline) {
		switch (piece.kind) {
			case "text":
			case "link":
				return pieceNode(piece, mark);
			case "bold":
				return <b>{piece.of.map(inlineNode)}</b>;
			case "code":
				return <code dir="auto">{piece.of.map(inlineNode)}</code>;
			default:
				return unreachable(piece);
		}
	}
}

/** A dash stays one: before a number it may be a minus. */
function shownMark(mark: string): string {
	return mark === "-" ? "–" : mark === "*" ? "•" : mark;
}
