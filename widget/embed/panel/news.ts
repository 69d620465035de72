import type { BootContext } from "../boot-context.ts";

/** The line is no higher than that. */
const NEAR_PX = 100;

/** The frame's line beside the launcher, while the chat is closed. */
export interface News {
	/** Which line is to stand there: its height in CSS pixels, or 0 for none. */
	is(height: number): void;
	/** Whether one is to stand there, or does. */
	has(): boolean;
	/** Whether the frame is seen, and by which class. */
	lay(isReady: boolean): void;
}

export function createNews(
	{ launcher: { shadow, corner, button }, state, life }: BootContext,
	place: HTMLElement,
): News {
	let height = 0;

	// A line that came while somebody was in a field there stands there when it is left.
	life.on(
		document,
		"focusin focusout scroll",
		() => {
			if (height) lay(true);
		},
		true,
	);

	function lay(isReady: boolean) {
		const { open } = state;
		if (open) height = 0;
		const isShown = height > 0 && !isFieldAt(button);
		const openAs = isReady ? "ready" : "wait";
		corner.className = open ? openAs : isShown ? "news" : "";
		place.inert = !open && !isShown;
	}

	return {
		is(next) {
			if (state.open) return;
			// The focus does not fall out of the page with what is gone.
			const isWithin = !next && height && shadow.activeElement;
			height = next;
			corner.style.setProperty("--news", `${next}px`);
			lay(true);
			if (isWithin) button.focus();
		},
		has: () => height > 0,
		lay,
	};
}

/** Whether somebody is in a field at the height of the launcher, which a line beside it might cover. */
function isFieldAt(button: HTMLElement): boolean {
	const field = document.activeElement;
	// What holds a field of its own names itself only.
	const isField =
		field?.shadowRoot ||
		field?.matches("input,textarea,select,[contenteditable]");
	if (!field || !isField) return false;
	const { top, bottom } = field.getBoundingClientRect();
	const at = button.getBoundingClientRect().bottom;
	return bottom > at - NEAR_PX && top < at;
}
