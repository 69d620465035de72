import { type ReadonlySignal, signal } from "@preact/signals";

/** Which row of the list has the focus, or is to get it: it stands in the page also where it is out of sight. */
export interface ListFocus {
	row: ReadonlySignal<string | null>;
	/** By so many rows; from outside it begins at this one, or at the first. */
	move(by: 1 | -1, from: string | null): void;
	/** Something in the list got the focus. */
	came(target: EventTarget | null): void;
	/** @param to what gets the focus; null: nothing, as when the focused row was removed */
	left(to: EventTarget | null): void;
	/** The rows stand in the page: whoever is to have the focus gets it, and where its row is gone, the next. */
	settle(): void;
}

export function createListFocus(ids: () => readonly string[]): ListFocus {
	const row = signal<string | null>(null);
	/** Where it stood. */
	let at = -1;
	/** It is to get the focus; whether the list goes along with it. */
	let due: { scrolls: boolean } | null = null;

	function give(place: number, scrolls: boolean) {
		const all = ids();
		at = Math.min(all.length - 1, Math.max(0, place));
		due = { scrolls };
		row.value = all[at] ?? null;
		// Perhaps it is in the page.
		settle();
	}

	function settle() {
		const id = row.peek();
		if (id === null) return;
		const place = ids().indexOf(id);
		const isLost = document.activeElement === document.body;
		if (place < 0) {
			if (isLost) give(at, false);
			else if (!inDialog(document.activeElement)) row.value = null;
			return;
		}
		at = place;
		// Who is moved in the page loses the focus, too.
		const element = due || isLost ? elementOf(id) : null;
		if (!element) return;
		element.focus({ preventScroll: true });
		if (due?.scrolls) element.scrollIntoView({ block: "nearest" });
		due = null;
	}

	return {
		row,
		move(by, from) {
			const all = ids();
			const now = all.indexOf(focusedRow() ?? from ?? "");
			give(now < 0 ? 0 : now + by, true);
		},
		came(target) {
			const id = rowOf(target);
			row.value = id;
			at = id === null ? -1 : ids().indexOf(id);
		},
		left(to) {
			// A dialog gives it back.
			if (to && !inDialog(to)) row.value = null;
		},
		settle,
	};
}

export function inList(element: Element | null): boolean {
	return rowOf(element) !== null;
}

function inDialog(target: EventTarget | null): boolean {
	return target instanceof Element && target.closest("dialog") !== null;
}

function focusedRow(): string | null {
	return rowOf(document.activeElement);
}

/** The conversation of the row in which this is. */
export function rowOf(target: EventTarget | null): string | null {
	const row = target instanceof Element ? target.closest("[data-row]") : null;
	return row?.getAttribute("data-row") ?? null;
}

function elementOf(id: string): HTMLElement | null {
	return document.querySelector(`[data-row="${id}"]`);
}
