import { batch } from "@preact/signals";
import { IMPORT_BYTES } from "../../protocol/import-limits.ts";
import { NAME_CHARS } from "../../protocol/limits.ts";
import type { FileFormat } from "../workspace/csv/read-lines.ts";
import type { DraftState } from "./draft-state.ts";
import { COLUMNS, guessWithHash, isHeader, lookOver } from "./look-over.ts";
import { guessMapping } from "./mapping.ts";

/** Takes a file for an import. One that is too large is not read at all. */
export async function openFile(
	state: DraftState,
	blob: Blob,
	called: string,
): Promise<void> {
	if (blob.size > IMPORT_BYTES) return state.reset("too_large");
	state.reset(null);
	const isWanted = state.begin();
	state.step.value = { kind: "looking", share: 0 };
	try {
		if (await isWorkbook(blob)) {
			if (isWanted()) state.reset("workbook");
			return;
		}
		const { contentHash, ...guessed } = await guessWithHash(blob);
		if (!isWanted()) return;
		state.name.value = [...called].slice(0, NAME_CHARS).join("");
		state.file.value = { name: called, blob, contentHash };
		await lookThrough(state, guessed);
	} catch {
		// The file was moved or changed since it was chosen.
		if (isWanted()) state.reset("unreadable");
	}
}

/** Looks the whole file through, read in this way. */
export async function lookThrough(
	state: DraftState,
	format: FileFormat,
): Promise<void> {
	const { file, over, mapping, step } = state;
	const chosen = file.value;
	if (!chosen) return;
	const isWanted = state.begin();
	state.format.value = format;
	step.value = { kind: "looking", share: 0 };
	const found = await lookOver(chosen.blob, format, (share) => {
		if (isWanted()) step.value = { kind: "looking", share };
	}).catch(() => null);
	if (!isWanted()) return;
	if (!found) return state.reset("unreadable");
	if (found.lines === 0 && !found.fault) return state.reset("empty");
	batch(() => {
		over.value = found;
		mapping.value =
			found.columns > COLUMNS
				? null
				: guessMapping(found, isHeader(found.preview[0]?.cells ?? []));
		step.value = { kind: "map" };
	});
}

/** By what .xlsx and .ods begin with (a ZIP archive), and .xls: as text they are a page of signs. */
async function isWorkbook(file: Blob): Promise<boolean> {
	const start = new Uint8Array(await file.slice(0, 4).arrayBuffer());
	return WORKBOOKS.some((mark) => mark.every((byte, at) => start[at] === byte));
}

const WORKBOOKS = [
	[0x50, 0x4b, 0x03, 0x04],
	[0xd0, 0xcf, 0x11, 0xe0],
];
