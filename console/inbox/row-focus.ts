/** Moves the focus in the list by so many rows; from outside it begins at the opened one, or at the first. */
export function moveInList(by: 1 | -1) {
	const rows = [...document.querySelectorAll<HTMLElement>("[data-row]")];
	const now = rows.indexOf(document.activeElement as HTMLElement);
	const opened = rows.findIndex((row) => row.getAttribute("aria-current"));
	const from = now >= 0 ? now : opened >= 0 ? opened : by === 1 ? -1 : 0;
	const next = rows[Math.min(rows.length - 1, Math.max(0, from + by))];
	next?.focus();
	next?.scrollIntoView({ block: "nearest" });
}

export function inList(element: Element | null): boolean {
	return element?.closest("[data-row]") != null;
}

/** Where the focus is in the list: when its row goes, the row that takes its place gets it. */
export function createRowFocus() {
	let row: Element | null = null;
	let at = -1;
	const rows = () => [...document.querySelectorAll<HTMLElement>("[data-row]")];
	return {
		remember(target: EventTarget | null) {
			row = target instanceof Element ? target.closest("[data-row]") : null;
			at = row ? rows().indexOf(row as HTMLElement) : -1;
		},
		/** @param to what gets the focus; null: nothing, as when the focused row was removed */
		leave(to: EventTarget | null) {
			if (to) row = null;
		},
		restore() {
			if (!row || row.isConnected || document.activeElement !== document.body)
				return;
			const now = rows();
			row = null;
			now[Math.min(at, now.length - 1)]?.focus({ preventScroll: true });
		},
	};
}
