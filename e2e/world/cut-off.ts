/**
 * What does not fit into the page, in words: a box that scrolls sideways, a control or a sentence that leaves
 * the window, a button whose words leave the button. It runs in the page, so it uses nothing from outside.
 */
export function cutOff(): string[] {
	const found: string[] = [];
	const root = document.documentElement;
	if (root.scrollWidth > innerWidth) found.push("the page scrolls sideways");
	for (const element of document.querySelectorAll<HTMLElement>("body *")) {
		if (element.closest(".unseen, svg") || !element.checkVisibility()) continue;
		// Only for who listens.
		if (getComputedStyle(element).clipPath === "inset(50%)") continue;
		const { left, right, width } = element.getBoundingClientRect();
		const what = `${element.tagName} ${element.className}: ${element.textContent?.slice(0, 40)}`;
		const scrolls = getComputedStyle(element).overflowX !== "visible";
		// The shop's name alone may be shortened, and says so with an ellipsis.
		const isCut =
			element.scrollWidth > element.clientWidth + 1 &&
			(scrolls || element.matches("button, label, legend, [role=menuitem]"));
		if (isCut && !element.matches("h1")) found.push(`cut: ${what}`);
		const isOutside = width > 0 && (left < -0.5 || right > innerWidth + 0.5);
		if (isOutside) found.push(`outside: ${what}`);
	}
	return found;
}
