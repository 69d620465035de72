import { type Dirent, readdirSync, renameSync, rmSync } from "node:fs";
import { open } from "node:fs/promises";
import { join } from "node:path";
import { newId } from "../../protocol/ids.ts";
import type { UploadedFile } from "../ports/first-run-restore.ts";
import { ENDING } from "./backup-name.ts";

const BEGINS = "uploaded-";
/** Neither a backup nor a part of one that the relay makes: who makes one drops those. */
const COMING = ".coming";
/** Ours: what else is called so is somebody else's. */
const NAME = /^uploaded-[\w-]{22}\.backup(\.coming)?$/;

/** A file that comes in pieces. SQLite opens it when it is whole, and not before. */
export async function uploadedFile(folder: string): Promise<UploadedFile> {
	const path = join(folder, `${BEGINS}${newId()}${ENDING}`);
	const file = await open(path + COMING, "wx", 0o600);
	return {
		async write(piece) {
			await file.writeFile(piece);
		},
		async whole() {
			await file.close();
			renameSync(path + COMING, path);
			return path;
		},
		async drop() {
			await file.close();
			rmSync(path + COMING, { force: true });
			rmSync(path, { force: true });
		},
	};
}

/** What was uploaded before this relay began, restored or not: whoever has it uploads it again. */
export function dropUploads(folder: string): void {
	for (const entry of entriesIn(folder))
		if (entry.isFile() && NAME.test(entry.name))
			rmSync(join(folder, entry.name), { force: true });
}

/** None where it is not there, is no folder, or cannot be read: whoever makes a backup says so. */
function entriesIn(folder: string): Dirent[] {
	try {
		return readdirSync(folder, { withFileTypes: true });
	} catch {
		return [];
	}
}
