/**
 * Text with tabs, as spreadsheets and pages give for a table, with its cells readable in one line; null: there is no
 * table in it. A line that only begins with tabs is code.
 */
export function tableText(pasted: string): string | null {
	if (!IN_CELLS.test(pasted)) return null;
	return pasted.trimEnd().split(/\r?\n/).map(rowText).join("\n");
}

const IN_CELLS = /\S *\t/;

function rowText(line: string): string {
	if (!IN_CELLS.test(line)) return line.trimEnd();
	return line
		.trimEnd()
		.split("\t")
		.map((cell) => cell.trim())
		.join(" | ");
}
