/** To what holds now; on a break, to the way out of it. */
export function focusNow(menu: HTMLElement | null) {
	const now = menu?.querySelector<HTMLElement>("[aria-pressed=true]");
	(now ?? menu?.querySelector<HTMLElement>("button"))?.focus();
}

/** Up and down move between the choices. */
export function stepIn(menu: HTMLElement, event: KeyboardEvent) {
	const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
	// In the time of day arrows count hours and minutes.
	if (!step || event.target instanceof HTMLInputElement) return;
	const all = [...menu.querySelectorAll<HTMLElement>("button:enabled, input")];
	const at = all.indexOf(document.activeElement as HTMLElement);
	event.preventDefault();
	all[(at + step + all.length) % all.length]?.focus();
}
