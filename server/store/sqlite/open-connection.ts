import { connect, type Database } from "./driver.ts";

/** Waits this long for another process that writes: at opening, where nobody waits for us. */
const OPENING_MS = 5_000;

/**
 * So many pages (8 MB) the log has before it is carried over, twice as many as by default: each page that is written
 * again and again is carried over once in that time, and the groups that wait for it wait half as long as with twice
 * as many. It is also what the next start reads after a crash.
 */
const LOG_PAGES = 2_000;

/**
 * Bytes of the log's file. While somebody reads one state for long, as a backup does, the log cannot begin anew, and its
 * file grows with all that is written; it would never shrink by itself. Eight times what the log needs otherwise, so that
 * it is not cut off, and made longer again, each time it begins anew.
 */
export const LOG_BYTES = 64 * 1024 * 1024;

/** A connection that keeps what it says: every commit is on the disk when it ends. */
export function openConnection(path: string): Database {
	const database = connect(path, { timeout: OPENING_MS });
	try {
		database.exec(
			`pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on; pragma secure_delete = on; pragma wal_autocheckpoint = ${LOG_PAGES}; pragma journal_size_limit = ${LOG_BYTES};`,
		);
		return database;
	} catch (error) {
		database.close();
		throw error;
	}
}
