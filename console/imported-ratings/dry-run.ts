import { IMPORT_LINES } from "../../protocol/import-limits.ts";
import { type FileFormat, readLines } from "../workspace/csv/read-lines.ts";
import {
	type LineFault,
	type ReadRow,
	type ReadWith,
	readRow,
} from "./read-row.ts";

/** Refused lines that are shown; the others are counted, and stand in the file that can be saved. */
export const REFUSED_SHOWN = 1_000;

export type RefusedLine = Extract<ReadRow, { kind: "refused" }>;

export interface DryRun {
	taken: number;
	refused: number;
	byFault: Partial<Record<LineFault, number>>;
	/** The first of them. */
	shown: RefusedLine[];
	/** Comments that are longer than may be kept. */
	cut: number;
	/** More than one import may have. */
	isTooMany: boolean;
}

/** Every line of the file but its header, as it would be imported. */
export async function* readRows(
	file: Blob,
	format: FileFormat,
	by: ReadWith,
): AsyncGenerator<{ rows: ReadRow[]; bytes: number }> {
	let isFirst = by.mapping.isHeader;
	for await (const { lines, bytes } of readLines(file, format)) {
		const ratings = isFirst ? lines.slice(1) : lines;
		if (lines.length > 0) isFirst = false;
		yield { rows: ratings.map((line) => readRow(line, by)), bytes };
	}
}

/** What an import would do; it does nothing. */
export async function dryRun(
	file: Blob,
	format: FileFormat,
	by: ReadWith,
	seen: (share: number) => void = () => {},
): Promise<DryRun> {
	const run: DryRun = {
		taken: 0,
		refused: 0,
		byFault: {},
		shown: [],
		cut: 0,
		isTooMany: false,
	};
	for await (const { rows, bytes } of readRows(file, format, by)) {
		for (const row of rows) note(run, row);
		seen(bytes / file.size);
	}
	run.isTooMany = run.taken > IMPORT_LINES;
	return run;
}

function note(run: DryRun, row: ReadRow): void {
	if (row.kind === "taken") {
		run.taken++;
		if (row.isCut) run.cut++;
		return;
	}
	run.refused++;
	run.byFault[row.fault] = (run.byFault[row.fault] ?? 0) + 1;
	if (run.shown.length < REFUSED_SHOWN) run.shown.push(row);
}
