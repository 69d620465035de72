import { closeSync, fsyncSync, openSync } from "node:fs";
import { giveTo, type Owner } from "../store/sqlite/folder-owner.ts";

// Of a database that is open here nothing may be opened by `fs`: these take files that SQLite has not opened yet in
// this process, or has closed for good.

/** An empty file that nobody but its owner reads. Throws where one is there. */
export function makePrivateFile(path: string, owner: Owner | null): void {
	closeSync(openSync(path, "wx", 0o600));
	giveTo(owner, path);
}

/** Puts a file, or the names in a folder, on the disk itself. */
export function syncPath(path: string): void {
	const opened = openSync(path, "r");
	try {
		fsyncSync(opened);
	} finally {
		closeSync(opened);
	}
}
