/** A part brings its style with it: nothing of it shows before, and an adopted sheet needs no leave of a policy. */
export function addStyle(css: string): void {
	const sheet = new CSSStyleSheet();
	sheet.replaceSync(css);
	document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
