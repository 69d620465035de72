import { connect, type Database } from "./driver.ts";

/** The name of a database while it is attached. */
export const ATTACHED = "shop";

/** Waits this long for another process that writes, or that recovers the database after a crash. */
const PATIENCE_MS = 5_000;

/**
 * Beside an empty database in memory, from which it is detached at the end: the driver closes a database that it has
 * opened only when the statements are collected, and until then its log lies beside it. Nothing in it is changed. Throws
 * what the driver does.
 */
export function attached<T>(path: string, work: (database: Database) => T): T {
	const database = connect(":memory:", { timeout: PATIENCE_MS });
	try {
		database.exec(`attach database ${quoted(path)} as ${ATTACHED}`);
		try {
			return work(database);
		} finally {
			database.exec(`detach database ${ATTACHED}`);
		}
	} finally {
		database.close();
	}
}

export function quoted(text: string): string {
	return `'${text.replaceAll("'", "''")}'`;
}
