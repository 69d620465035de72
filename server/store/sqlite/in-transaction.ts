import type { Database } from "./driver.ts";

/**
 * Does it in one transaction, begun for writing. A single statement needs that as well: one that meets another
 * process's lock by itself stays half begun in the driver, and no later transaction could be committed.
 */
export function inTransaction<T>(database: Database, work: () => T): T {
	database.exec("begin immediate");
	try {
		const done = work();
		database.exec("commit");
		return done;
	} catch (error) {
		if (database.inTransaction) database.exec("rollback");
		throw error;
	}
}
