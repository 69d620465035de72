/**
 * Gives the page the letter and line spacing that a reader may set (WCAG 1.4.12), or takes it away again. It runs
 * in the page, so it uses nothing from outside.
 */
export function spaced(isSpaced: boolean): void {
	const sheet = new CSSStyleSheet();
	const all =
		"line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important";
	sheet.replaceSync(`*{${all}}p{margin-block-end:2em!important}`);
	const { adoptedStyleSheets: sheets } = document;
	document.adoptedStyleSheets = isSpaced
		? [...sheets, sheet]
		: sheets.slice(0, -1);
}
