import type { Piece } from "../protocol/links.ts";
import { unreachable } from "../protocol/unreachable.ts";

/**
 * A text from people, as text: nodes and links, never markup. Line breaks are kept by CSS.
 * @param cut finds the links
 */
export function MessageText({
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
	return (
		<span class="message-text" dir="auto">
			{cut(shown).map((piece) => pieceNode(piece, mark))}
		</span>
	);
}

/** What stands behind the words of a link; the chat has no room for it. */
export type LinkMark = (
	piece: Extract<Piece, { kind: "link" }>,
) => string | null;

export function pieceNode(piece: Piece, mark?: LinkMark) {
	switch (piece.kind) {
		case "text":
			return piece.text;
		case "link":
			return (
				<a href={piece.href} target="_blank" rel="noopener noreferrer">
					{piece.text}
					{mark?.(piece)}
				</a>
			);
		default:
			return unreachable(piece);
	}
}
