/**
 * The same key press as tinykeys reads it on every keyboard. A letter that is none of A to Z (Cyrillic, Greek, ı) is
 * taken by where it stands; a sign counts as itself, whichever of Shift and AltGr a layout wants for it.
 */
export function anyLayout(event: KeyboardEvent): KeyboardEvent {
	const { key, code, ctrlKey, metaKey } = event;
	const graph = event.getModifierState("AltGraph");
	const altKey = event.altKey && !graph;
	// With Alt a Mac types other signs by the same keys: those are nobody's here.
	if (altKey || [...key].length !== 1) return event;
	const isSign = !/\p{L}/u.test(key);
	return new KeyboardEvent(event.type, {
		key: isSign || isLatin(key) ? key : (letterAt(code) ?? key),
		code,
		metaKey,
		ctrlKey: ctrlKey && !graph,
		shiftKey: event.shiftKey && !isSign,
	});
}

function isLatin(key: string): boolean {
	return /^[a-z]$/i.test(key);
}

/** As a keyboard of the United States names the place. */
function letterAt(code: string): string | undefined {
	return /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase();
}
