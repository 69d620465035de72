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
