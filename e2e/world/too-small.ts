/**
 * The things to press that are smaller than this many pixels in one direction, in words. A link within a sentence
 * may be as small as its letters. It runs in the page, so it uses nothing from outside.
 */
export function tooSmall(leastPx: number): string[] {
	const found: string[] = [];
	const things = "button, [href], input, textarea, select, [role=menuitem]";
	for (const element of document.querySelectorAll<HTMLElement>(things)) {
		if (!element.checkVisibility({ opacityProperty: true })) continue;
		if (element.closest(".message-text, p a")) continue;
		// What is pressed instead of a box that nobody sees, or as well as a small one.
		const label = element.closest("label");
		const isChoice = element.matches("[type=radio], [type=checkbox]");
		const pressed =
			element.matches(".unseen") || (isChoice && label) ? label : element;
		if (!pressed) continue;
		const { width, height } = pressed.getBoundingClientRect();
		if (Math.min(width, height) >= leastPx - 0.1) continue;
		const name = pressed.ariaLabel || pressed.textContent;
		found.push(`${name}: ${Math.round(width)} × ${Math.round(height)}`);
	}
	return found;
}
