import { closeSync, fsyncSync, openSync } from "node:fs";

// Of a database that is open here nothing may be opened by `fs`: these take files that SQLite has not opened yet in
// this process, or has closed for good.

/** An empty file that nobody but this user reads. Throws where one is there. */
export function makePrivateFile(path: string): void {
	closeSync(openSync(path, "wx", 0o600));
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
