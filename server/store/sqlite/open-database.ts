import { mkdirSync, rmSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { Unusable } from "../contract/unusable.ts";
import { MIGRATION_NAMES } from "../migrate.ts";
import { ATTACHED, attached } from "./attached.ts";
import type { Database } from "./driver.ts";
import { giveTo, type Owner } from "./folder-owner.ts";
import { openConnection } from "./open-connection.ts";
import { mustKnowSchema } from "./schema-state.ts";

/** The relay makes the database and brings it up to date; a command beside it takes it as it is. */
export type OpenedAs = "relay" | "command";

const LEAST_PAGE = 512;

const MEMORY = ":memory:";

/**
 * Looks at the file by its name and size alone. It is never opened but by SQLite: closing any other descriptor of
 * it would drop the locks of this process, and what it acknowledges later would be lost.
 */
export function openDatabase(path: string, as: OpenedAs): Database {
	if (path === MEMORY) return openConnection(path);
	if (bytesOfDatabase(path) !== null) {
		mustBeUsable(path, as);
		return openConnection(path);
	}
	if (as === "command") throw new Unusable("absent");
	return madeDatabase(path);
}

/** Before anything is set in it: what is refused has the bytes that it had. */
function mustBeUsable(path: string, as: OpenedAs): void {
	attached(path, (database) =>
		mustKnowSchema(database, as, MIGRATION_NAMES, ATTACHED),
	);
}

/** Of the file alone; null: there is none. Throws {@link Unusable} where it cannot be a database. */
export function bytesOfDatabase(path: string): number | null {
	const found = statSync(path, { throwIfNoEntry: false });
	if (!found) return null;
	if (found.isFile() && found.size === 0) throw new Unusable("empty");
	// What is shorter than a page SQLite takes for nothing, and writes over it.
	if (!found.isFile() || found.size < LEAST_PAGE)
		throw new Unusable("no_database");
	return found.size;
}

/** What a full disk leaves of it is no database that was emptied: it must not stop the next start. */
function madeDatabase(path: string): Database {
	makeFolder(dirname(path));
	try {
		return openConnection(path);
	} catch (error) {
		if (statSync(path, { throwIfNoEntry: false })?.size === 0) rmSync(path);
		throw error;
	}
}

/**
 * Makes the folder and those above it. Not by `recursive`, which never ends where a file system refuses with the
 * code of a missing folder, as /proc does.
 * @param owner who is given those that were made; null: whoever makes them keeps them
 */
export function makeFolder(folder: string, owner: Owner | null = null): void {
	if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
	const above = dirname(folder);
	if (above !== folder) makeFolder(above, owner);
	mkdirSync(folder, { mode: 0o700 });
	giveTo(owner, folder);
}
