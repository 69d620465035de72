import { type Signal, signal } from "@preact/signals";
import type { Model } from "../../workspace/part.ts";
import type { Hint } from "./hint.ts";

export interface ShownHint extends Hint {
	conversation: string;
}

/** The one hint that the composer shows; null: none. */
export const shownHintModel: Model<Signal<ShownHint | null>> = {
	create: () => signal<ShownHint | null>(null),
};

/** Where it stands in a text; nowhere, once its words were changed. */
export function placeOf(
	hint: ShownHint | null,
	conversation: string,
	text: string,
): [number, number][] {
	return hint?.conversation === conversation &&
		text.startsWith(hint.phrase, hint.start)
		? [[hint.start, hint.end]]
		: [];
}
