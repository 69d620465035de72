import { signal } from "@preact/signals";
import type { Piece } from "../../../protocol/links.ts";

const piecesOf = signal<((text: string) => Piece[]) | null>(null);

/**
 * A message as text and links. What finds links is loaded with the first text that may hold one: until then, and
 * without it, the text is shown as text. A component that asks is shown anew once it is there.
 */
export function cutText(text: string): Piece[] {
	if (piecesOf.value) return piecesOf.value(text);
	if (MAY_HOLD_ONE.test(text))
		import("../../../protocol/links.ts").then(
			(part) => {
				piecesOf.value = part.piecesOf;
			},
			() => {},
		);
	return [{ kind: "text", text }];
}

const MAY_HOLD_ONE = /:|www\.|@/i;
