/**
 * What is to be read or heard and stands in no brackets, which the pseudo-language puts around each text. It runs in
 * the page, so it uses nothing from outside.
 *
 * @param apart a selector of what is not read, with all inside it
 */
export function untranslated(apart: string): string[] {
	const said: (string | null)[] = [];
	for (const element of document.querySelectorAll<HTMLElement>("body *")) {
		if (element.closest(apart) || !element.checkVisibility()) continue;
		for (const name of ["aria-label", "title", "placeholder", "alt"])
			said.push(element.getAttribute(name));
		for (const node of element.childNodes)
			if (node.nodeType === Node.TEXT_NODE) said.push(node.textContent);
	}
	const outside = said.map((text) => {
		let left = text ?? "";
		for (let before = ""; before !== left; ) {
			before = left;
			left = left.replace(/\[[^[\]]*\]/g, "");
		}
		return left.trim();
	});
	return [...new Set(outside)].filter((text) => /\p{L}{2}/u.test(text));
}
