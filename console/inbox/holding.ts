import { type ReadonlySignal, signal } from "@preact/signals";
import { HOLD_MS } from "./shown.ts";

/** Whether somebody is about to press something in the list, as far as anybody can know it here. */
export interface Holding {
	held: ReadonlySignal<boolean>;
	/** The pointer, or the focus, has moved in the list. */
	moved(): void;
	/** It has left the list. */
	left(): void;
}

/** A pointer that rests holds nothing: it may have been forgotten there. */
export function createHolding(): Holding {
	const held = signal(false);
	let resting: ReturnType<typeof setTimeout> | undefined;

	function left() {
		clearTimeout(resting);
		held.value = false;
	}

	return {
		held,
		moved() {
			clearTimeout(resting);
			resting = setTimeout(left, HOLD_MS);
			held.value = true;
		},
		left,
	};
}
