import {
	computed,
	type ReadonlySignal,
	type Signal,
	signal,
} from "@preact/signals";

/** What the shopper can see of the chat now. */
export interface Panel {
	open: Signal<boolean>;
	/** Whether the log stands at its end; the log says so. */
	atEnd: Signal<boolean>;
	/** Grows whenever the composer shall have the focus. */
	focusAsked: Signal<number>;
	/** What stands below the head: whether to end the chat or to erase all, the opening hours, or the languages. */
	below: Signal<"end" | "forget" | "hours" | "language" | null>;
	/** The panel is open in a tab that is shown. */
	seen: ReadonlySignal<boolean>;
	/** … and its newest entry is in sight: only this counts as read. */
	watched: ReadonlySignal<boolean>;
}

export function createPanel(page: Document = document): Panel {
	const open = signal(false);
	const atEnd = signal(true);
	const visible = signal(page.visibilityState !== "hidden");
	page.addEventListener("visibilitychange", () => {
		visible.value = page.visibilityState !== "hidden";
	});
	const seen = computed(() => open.value && visible.value);
	return {
		open,
		atEnd,
		focusAsked: signal(0),
		below: signal<"end" | "forget" | "hours" | "language" | null>(null),
		seen,
		watched: computed(() => seen.value && atEnd.value),
	};
}
