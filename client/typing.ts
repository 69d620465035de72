import { computed, type ReadonlySignal, signal } from "@preact/signals";
import type { Typing } from "../protocol/conversation.ts";
import { TYPING_EVERY_MS, TYPING_SHOWN_MS } from "../protocol/limits.ts";
import type { ConnectionState } from "./connection.ts";

/** Who types, both ways. Only that somebody types leaves the browser, never what. */
export interface TypingSign {
	/** The other side, while they type, as far as anybody can know it here. */
	shown: ReadonlySignal<Typing["who"] | null>;
	/** A key was pressed here. */
	typed(): void;
	/** The composer was sent or emptied. */
	stopped(): void;
	/** Who types now, as the relay says; null: nobody any more. */
	heard(who: Typing["who"] | null): void;
}

export function createTyping(
	connection: ReadonlySignal<ConnectionState>,
	tell: (typing: boolean) => void,
): TypingSign {
	const other = signal<Typing["who"] | null>(null);
	/** By a clock that nobody sets; before all time: that nobody types. */
	let toldAt = Number.NEGATIVE_INFINITY;
	let fading: ReturnType<typeof setTimeout> | undefined;

	return {
		// Without a connection nobody is seen typing, and nobody is heard stopping.
		shown: computed(() =>
			connection.value.kind === "here" ? other.value : null,
		),
		typed() {
			if (performance.now() - toldAt < TYPING_EVERY_MS) return;
			toldAt = performance.now();
			tell(true);
		},
		stopped() {
			if (toldAt < 0) return;
			toldAt = Number.NEGATIVE_INFINITY;
			tell(false);
		},
		heard(who) {
			clearTimeout(fading);
			other.value = who;
			// The other side may vanish in the middle of a word.
			if (who)
				fading = setTimeout(() => {
					other.value = null;
				}, TYPING_SHOWN_MS);
		},
	};
}
