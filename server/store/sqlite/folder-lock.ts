import { lstatSync, readlinkSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { Unusable } from "../contract/unusable.ts";
import { ownerToGive } from "./folder-owner.ts";
import { isHeld, lockFile } from "./lock-file.ts";
import { makeFolder } from "./open-database.ts";
import { unusableReason } from "./unusable-reason.ts";

/** A relay that is restarted ends within 3 s. */
const RESTART_MS = 5_000;

const LOCK = "shopbell.lock";

/**
 * One relay a folder: two would each know half of who is there, and tell nobody of the other's messages. The lock
 * ends with its process, however that ends. Commands that only read or add need none.
 * @param path of the database
 * @returns gives it back
 */
export function lockFolder(path: string, patienceMs = RESTART_MS): () => void {
	try {
		makeFolder(dirname(path));
		const lock = lockOf(path);
		return lockFile(lock, patienceMs, ownerToGive(dirname(lock)));
	} catch (error) {
		throw isHeld(error) ? new Unusable("taken", error) : unusableReason(error);
	}
}

/** The lock of the folder in which the database at `path` really lies. Throws where there is no such folder. */
export function lockOf(path: string): string {
	return join(folderOf(path), LOCK);
}

/** Where the file really lies: two names of one database are one database. */
export function folderOf(path: string): string {
	return dirname(realPathOf(path));
}

/** The file to which links lead; where there is none yet, the one that would be made. Throws where there is no folder. */
export function realPathOf(path: string): string {
	// Throws where links lead in a circle.
	const found = statSync(path, { throwIfNoEntry: false });
	if (found) return realpathSync(path);
	const folder = realpathSync(dirname(path));
	const isLink = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink();
	// The database is made where the link leads.
	return isLink
		? realPathOf(resolve(folder, readlinkSync(path)))
		: join(folder, basename(path));
}
