import { type ReadonlySignal, signal } from "@preact/signals";

/** One line at the foot of the console, gone by itself. */
export interface Toast {
	text: string;
	action: { label: string; run(): void } | null;
}

export interface Toasts {
	shown: ReadonlySignal<Toast | null>;
	say(toast: Toast, forMs?: number): void;
	clear(): void;
	/** Does what the shown line offers, if it offers something. */
	act(): void;
}

const SHOWN_MS = 6_000;

export function createToasts(): Toasts {
	const shown = signal<Toast | null>(null);
	let end: ReturnType<typeof setTimeout> | undefined;
	function clear() {
		clearTimeout(end);
		shown.value = null;
	}
	return {
		shown,
		say(toast, forMs = SHOWN_MS) {
			clear();
			shown.value = toast;
			end = setTimeout(clear, forMs);
		},
		clear,
		act() {
			const action = shown.value?.action;
			if (!action) return;
			clear();
			action.run();
		},
	};
}
