/**
 * What programs for tables would take for a formula, also in its wide form. Where they part cells by semicolons, as in
 * much of Europe, one may begin within the text.
 */
const FORMULA = /(^|;\s*)(?=[=+\-@\t\r\n＝＋－＠])/g;

/**
 * One line, texts in the quotes that RFC 4180 wants; one that a program would compute begins with an apostrophe. Numbers
 * stand as they are, with a point; null is an empty cell.
 */
export function csvLine(cells: readonly (string | number | null)[]): string {
	return `${cells.map(cell).join(",")}\r\n`;
}

/** Before the first line, or such programs read letters beyond ASCII wrongly. */
export const CSV_START = "\uFEFF";

function cell(value: string | number | null): string {
	if (value === null) return "";
	if (typeof value === "number") return String(value);
	const harmless = value.replace(FORMULA, "$1'");
	return `"${harmless.replaceAll('"', '""')}"`;
}

/** A cell of a file that {@link csvLine} may have written, without the apostrophes that it puts before formulas. */
export function plainCell(value: string): string {
	return value.replace(HARMLESS, "$1");
}
const HARMLESS = /(^|;\s*)'(?=[=+\-@\t\r\n＝＋－＠])/g;
