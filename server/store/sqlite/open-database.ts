import { mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";
import Database from "libsql";
import { Unusable } from "../contract/unusable.ts";

/** The relay makes the database and brings it up to date; a command beside it takes it as it is. */
export type OpenedAs = "relay" | "command";

/** Waits this long for another process that writes: at opening, where nobody waits for us. */
const OPENING_MS = 5_000;

const LEAST_PAGE = 512;

const MEMORY = ":memory:";

/**
 * Looks at the file by its name and size alone. It is never opened but by SQLite: closing any other descriptor of
 * it would drop the locks of this process, and what it acknowledges later would be lost.
 */
export function openDatabase(path: string, as: OpenedAs): Database.Database {
	if (path !== MEMORY) {
		const found = statSync(path, { throwIfNoEntry: false });
		if (!found && as === "command") throw new Unusable("absent");
		if (!found) makeFolder(dirname(path));
		else if (found.isFile() && found.size === 0) throw new Unusable("empty");
		// What is shorter than a page SQLite takes for nothing, and writes over it.
		else if (!found.isFile() || found.size < LEAST_PAGE)
			throw new Unusable("no_database");
	}
	const database = new Database(path, { timeout: OPENING_MS });
	database.exec(
		"pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on; pragma secure_delete = on;",
	);
	return database;
}

/**
 * Makes the folder and those above it. Not by `recursive`, which never ends where a file system refuses with the
 * code of a missing folder, as /proc does.
 */
export function makeFolder(folder: string): void {
	if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
	const above = dirname(folder);
	if (above !== folder) makeFolder(above);
	mkdirSync(folder, { mode: 0o700 });
}
