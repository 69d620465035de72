import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { FileOnDisk, StoredAttachment, StoredFiles } from "./account.ts";
import { rightNow } from "./computer.ts";
import type { Rows } from "./dump.ts";
import { looksIn } from "./made-files.ts";

interface NameLine {
	id: string;
	attachment_id: string | null;
	piece_at: number | null;
	drop_at: number | null;
}

/** A file keeps its name and its bytes, so each is looked at once. */
const known = new Map<string, FileOnDisk>();

/** What the database says of files, and what is in their folder. Pictures are looked at by {@link lookAtPictures}. */
export function dumpFiles(rowsOf: Rows, folder: string): StoredFiles {
	const names = rowsOf<NameLine>(
		"select id, attachment_id, piece_at, drop_at from files",
	);
	return {
		at: rightNow(),
		attachments: rowsOf<StoredAttachment>(
			`select id, state, type, conversation_id as conversation, seq, file_id as whole, small_id as small
			from attachments`,
		),
		names: new Map(
			names.map((line) => [
				line.id,
				{
					attachment: line.attachment_id,
					isPiece: line.piece_at !== null,
					dropAt: line.drop_at,
				},
			]),
		),
		disk: new Map(
			namesIn(folder).flatMap((name) => {
				const file = fileAt(join(folder, name));
				return file ? [[name, file]] : [];
			}),
		),
	};
}

/** Reads those that are named as pictures, to their ends. */
export async function lookAtPictures(
	{ attachments, disk }: StoredFiles,
	folder: string,
): Promise<void> {
	for (const { type, whole } of attachments) {
		const file = whole === null ? undefined : disk.get(whole);
		if (!file || whole === null || file.picture || type !== "image/webp")
			continue;
		const bytes = bytesAt(join(folder, whole));
		file.picture = bytes && (await looksIn(bytes).catch(() => null));
	}
}

function namesIn(folder: string): string[] {
	try {
		return readdirSync(folder);
	} catch {
		// Nobody has sent a file yet.
		return [];
	}
}

function fileAt(path: string): FileOnDisk | null {
	const before = known.get(path);
	if (before) return before;
	const bytes = bytesAt(path);
	if (!bytes) return null;
	const hash = createHash("sha256").update(bytes).digest("hex");
	const file = { hash, picture: null };
	// What is still being written has another name.
	if (!path.endsWith(".part")) known.set(path, file);
	return file;
}

/** null: it went meanwhile. */
function bytesAt(path: string): Buffer | null {
	try {
		return readFileSync(path);
	} catch {
		return null;
	}
}
