import type { Database } from "./driver.ts";

/** Does it in one transaction, begun for writing: whoever first reads could be refused in the middle. */
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
