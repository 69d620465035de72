import type { BootContext } from "../boot-context.ts";

/** The line is higher than the launcher, by no more than that. */
const NEAR_PX = 50;

/** The frame's line beside the launcher, while the chat is closed. */
export interface News {
	/** Which line is to stand there: its height in CSS pixels, or 0 for none; and whether it may, at each moment. */
	is(height: number, may?: () => boolean): void;
	/** Whether the frame is seen, and by which class. */
	lay(isReady: boolean): void;
}

export function createNews(
	{ launcher: { shadow, corner, button }, state, life }: BootContext,
	place: HTMLElement,
): News {
	let height = 0;
	let mayStand = () => true;

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
		const isShown = height > 0 && mayStand() && !isFieldAt(button);
		const openAs = isReady ? "ready" : "wait";
		corner.className = open ? openAs : isShown ? "news" : "";
		place.inert = !open && !isShown;
	}

	return {
		is(next, may = () => true) {
			if (state.open) return;
			// The focus does not fall out of the page with what is gone.
			const isWithin = !next && height && shadow.activeElement;
			height = next;
			mayStand = may;
			corner.style.setProperty("--news", `${next}px`);
			lay(true);
			if (isWithin) button.focus();
		},
		lay,
	};
}

/** Whether somebody is in a field at the height of the launcher or below, which a line beside it might cover. */
function isFieldAt(button: HTMLElement): boolean {
	const field = document.activeElement;
	return (
		!!field?.matches("input,textarea,select,[contenteditable]") &&
		field.getBoundingClientRect().bottom >
			button.getBoundingClientRect().top - NEAR_PX
	);
}
