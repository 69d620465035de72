/**
 * Whether this key sends what was written. On touch Enter breaks the line and the button sends; nothing
 * is sent while an input method composes (Safari tells that only by the old key code 229).
 */
export function sends(event: KeyboardEvent, isTouch: boolean): boolean {
	return (
		event.key === "Enter" &&
		!event.shiftKey &&
		!event.altKey &&
		!isTouch &&
		!event.isComposing &&
		event.keyCode !== 229
	);
}

export function isTouch(): boolean {
	return matchMedia("(pointer: coarse)").matches;
}
