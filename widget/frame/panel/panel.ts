import {
	computed,
	type ReadonlySignal,
	type Signal,
	signal,
} from "@preact/signals";
import type { ComponentChild } from "preact";
import { isTouch } from "./keys.ts";

/** What the shopper can see of the chat now. */
export interface Panel {
	open: Signal<boolean>;
	/** Whether the log stands at its end; the log says so. */
	atEnd: Signal<boolean>;
	/** Grows whenever the composer shall have the focus. */
	focusAsked: Signal<number>;
	/** The button that was pressed is gone: it has it, but on touch, where that would open the keyboard. */
	returnFocus(): void;
	/**
	 * Set while a form in the log sends something, so the composer is hidden; calling it brings the composer back.
	 * null: the composer is shown.
	 */
	aside: Signal<(() => void) | null>;
	isAside: ReadonlySignal<boolean>;
	/** Which part stands below the head; null: none. */
	below: Signal<string | null>;
	/** The panel is open in a tab that is shown. */
	seen: ReadonlySignal<boolean>;
	/** … and its newest entry is in sight: only this counts as read. */
	watched: ReadonlySignal<boolean>;
}

declare module "../context/context.ts" {
	interface Models {
		panel: Panel;
		/** Whether it stands over a page that can be had back. */
		canHide: ReadonlySignal<boolean>;
		/** The shopper hides the chat. */
		hide(): void;
	}
	interface LazyParts {
		/** What may stand below the head. */
		[what: `below:${string}`]:
			| ((props: { onDone(): void }) => ComponentChild)
			| undefined;
	}
}

export function createPanel(page: Document = document): Panel {
	const open = signal(false);
	const atEnd = signal(true);
	const visible = signal(page.visibilityState !== "hidden");
	page.addEventListener("visibilitychange", () => {
		visible.value = page.visibilityState !== "hidden";
	});
	const focusAsked = signal(0);
	const aside = signal<(() => void) | null>(null);
	const seen = computed(() => open.value && visible.value);
	return {
		open,
		atEnd,
		focusAsked,
		returnFocus() {
			if (!isTouch()) focusAsked.value += 1;
		},
		aside,
		isAside: computed(() => aside.value !== null),
		below: signal<string | null>(null),
		seen,
		watched: computed(() => seen.value && atEnd.value),
	};
}
