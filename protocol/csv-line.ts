/**
 * What programs for tables would take for a formula, also in its wide form. Where they part cells by semicolons, as in
 * much of Europe, one may begin within the text.
 */
const FORMULA = /(^|;\s*)(?=[=+\-@\t\r\n＝＋－＠])/g;

/** One line, in the quotes that RFC 4180 wants; a cell that a program would compute begins with an apostrophe. */
export function csvLine(cells: readonly string[]): string {
	return `${cells.map(cell).join(",")}\r\n`;
}

/** Before the first line, or such programs read letters beyond ASCII wrongly. */
export const CSV_START = "\uFEFF";

function cell(text: string): string {
	const harmless = text.replace(FORMULA, "$1'");
	return `"${harmless.replaceAll('"', '""')}"`;
}
