import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { DATABASE, FILES } from "../config/choose-data-folder.ts";
import { realPathOf } from "../store/sqlite/folder-lock.ts";

/** Behind the name of a database that is not in place yet. */
export const RESTORING = ".restoring";

/** A file beside the database, while it is written. */
const PART = /^[\w-]{22}\.part$/;

/** What a restore has left that was cut off: whoever holds the lock of the folder knows that nobody writes it any more. */
export function dropLeftOfRestore(data: string): void {
	const next = realPathOf(join(data, DATABASE)) + RESTORING;
	for (const ending of ["", "-journal", "-wal", "-shm"])
		rmSync(next + ending, { force: true });
	const files = join(data, FILES);
	for (const name of namesIn(files))
		if (PART.test(name)) rmSync(join(files, name), { force: true });
}

/** None where it is not there, or cannot be read: who needs it says so. */
function namesIn(folder: string): string[] {
	try {
		return readdirSync(folder);
	} catch {
		return [];
	}
}
