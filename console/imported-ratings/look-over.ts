import { guessFormat } from "../workspace/csv/guess-format.ts";
import {
	type FileFault,
	type FileFormat,
	type FileLine,
	readLines,
} from "../workspace/csv/read-lines.ts";
import {
	type ColumnProfile,
	emptyProfile,
	seeCell,
} from "./profile-columns.ts";

/** Lines that are shown of a file before it is imported. */
export const PREVIEW_LINES = 10;
/** A table for people has fewer. */
export const COLUMNS = 200;

/** A file, looked through once. */
export interface LookedOver {
	preview: FileLine[];
	/** Cells of the first line. */
	columns: number;
	profiles: ColumnProfile[];
	/** Lines with something in them, the header's as well. */
	lines: number;
	fault: FileFault | null;
}

/** Which letters and which delimiter a file has, and the SHA-256 of it; null where the browser makes none. */
export async function guessWithHash(
	file: Blob,
): Promise<FileFormat & { contentHash: string | null }> {
	return {
		...(await guessFormat(file)),
		contentHash: await hashOf(file),
	};
}

async function hashOf(file: Blob): Promise<string | null> {
	// Only where the page came by HTTPS, or from this machine.
	if (!globalThis.crypto?.subtle) return null;
	const hash = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
	return [...new Uint8Array(hash)]
		.map((byte) => byte.toString(16).padStart(2, "0"))
		.join("");
}

/** @param seen with the share that is read, from 0 to 1 */
export async function lookOver(
	file: Blob,
	format: FileFormat,
	seen: (share: number) => void = () => {},
): Promise<LookedOver> {
	const over: LookedOver = {
		preview: [],
		columns: 0,
		profiles: [],
		lines: 0,
		fault: null,
	};
	for await (const { lines, bytes, fault } of readLines(file, format)) {
		for (const line of lines) seeLine(over, line);
		over.fault = fault;
		seen(file.size === 0 ? 1 : bytes / file.size);
	}
	return over;
}

function seeLine(over: LookedOver, line: FileLine): void {
	over.lines++;
	if (over.preview.length <= PREVIEW_LINES) over.preview.push(line);
	if (over.lines === 1) {
		over.columns = line.cells.length;
		over.profiles = line.cells.slice(0, COLUMNS).map(emptyProfile);
		// A header would make every column one of words.
		if (isHeader(line.cells)) return;
	}
	for (const [at, profile] of over.profiles.entries())
		seeCell(profile, line.cells[at] ?? "");
}

/** Names of columns: nothing in them is a number, and there are several. */
export function isHeader(cells: readonly string[]): boolean {
	return (
		cells.length > 1 &&
		!cells.some((cell) => /^[\d.,:/\s-]+$/.test(cell.trim()) && /\d/.test(cell))
	);
}
