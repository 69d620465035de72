import { effect, type ReadonlySignal } from "@preact/signals";

// A person's own doing only: a log that follows its end scrolls by itself.
const SIGNS = [
	"pointermove",
	"pointerdown",
	"touchmove",
	"wheel",
	"keydown",
] as const;

/** Calls back at each sign that somebody is at the chat: a hand that moves, or the way back to it. */
export function hearLife(
	seen: ReadonlySignal<boolean>,
	alive: () => void,
	page: EventTarget,
): void {
	for (const sign of SIGNS) {
		page.addEventListener(sign, () => seen.peek() && alive(), {
			capture: true,
			passive: true,
		});
	}
	effect(() => {
		if (seen.value) alive();
	});
}
