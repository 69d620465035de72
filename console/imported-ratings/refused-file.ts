import { CSV_START, csvLine } from "../../protocol/csv-line.ts";
import type { FileFormat } from "../workspace/csv/read-lines.ts";
import { readRows } from "./dry-run.ts";
import type { LineFault, ReadWith } from "./read-row.ts";

/** All refused lines as a file for a table: number, reason, and what stands there, which no program computes. */
export async function refusedFile(
	file: Blob,
	format: FileFormat,
	by: ReadWith,
	header: readonly string[],
	say: (fault: LineFault) => string,
): Promise<Blob> {
	const parts = [CSV_START + csvLine(header)];
	for await (const { rows } of readRows(file, format, by)) {
		const lines = rows.flatMap((row) =>
			row.kind === "refused"
				? [csvLine([String(row.line), say(row.fault), ...row.cells])]
				: [],
		);
		if (lines.length > 0) parts.push(lines.join(""));
	}
	return new Blob(parts, { type: "text/csv" });
}
