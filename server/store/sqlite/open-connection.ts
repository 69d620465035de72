import { connect, type Database } from "./driver.ts";

/** Waits this long for another process that writes: at opening, where nobody waits for us. */
const OPENING_MS = 5_000;

/** A connection that keeps what it says: every commit is on the disk when it ends. */
export function openConnection(path: string): Database {
	const database = connect(path, { timeout: OPENING_MS });
	try {
		database.exec(
			"pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on; pragma secure_delete = on;",
		);
		return database;
	} catch (error) {
		database.close();
		throw error;
	}
}
