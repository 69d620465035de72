import { inList } from "../inbox/list-focus.ts";

/** Puts the cursor into the composer of the opened conversation, or where it can become one's own. */
export function focusComposer() {
	// The toggle between reply and note renders first.
	requestAnimationFrame(() => {
		const box = document.querySelector<HTMLTextAreaElement>("#composer-text");
		const act = document.querySelector<HTMLElement>(".no-reply button");
		(box?.readOnly ? act : box)?.focus();
	});
}

/** After the focused control has gone, focus must not fall to the top of the page. */
export function keepFocusIn(place: HTMLElement | null) {
	requestAnimationFrame(() => {
		if (!document.activeElement || document.activeElement === document.body)
			place?.focus({ preventScroll: true });
	});
}

/** Back to the list, where keys act again; on a narrow screen, to the head. */
export function leaveComposer() {
	const row = document.querySelector<HTMLElement>("[data-row][aria-current]");
	if (row?.checkVisibility()) row.focus();
	else document.querySelector<HTMLElement>(".head-name")?.focus();
}

/**
 * Opened from the list: the focus goes where the agent goes on, because the list holds its rows as long as
 * the focus is in it.
 */
export function focusOpened(mine: boolean) {
	if (inList(document.activeElement)) focusHere(mine);
}

/** Where the agent goes on in the conversation that is opened now. */
export function focusHere(mine: boolean) {
	// On glass the focus would bring the keyboard over what is to be read.
	if (mine && !matchMedia("(pointer: coarse)").matches) focusComposer();
	else document.querySelector<HTMLElement>(".head-name")?.focus();
}
