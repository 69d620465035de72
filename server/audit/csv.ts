/** What programs for tables would take for a formula, also in its wide form. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** Before the first line, or such programs read letters beyond ASCII wrongly. */
export const CSV_START = "\uFEFF";

/** One line, in the quotes that RFC 4180 wants; a cell that a program would compute begins with an apostrophe. */
export function csvLine(cells: readonly string[]): string {
	return `${cells.map(cell).join(",")}\r\n`;
}

function cell(text: string): string {
	const harmless = FORMULA.test(text) ? `'${text}` : text;
	return `"${harmless.replaceAll('"', '""')}"`;
}
