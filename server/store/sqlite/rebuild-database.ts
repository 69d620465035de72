import { bind } from "./bind.ts";
import type { Database } from "./driver.ts";
import { inTransaction } from "./in-transaction.ts";

/** The connection as a rebuild uses it: statements that are said once, and short transactions. */
export interface RebuildDatabase {
	all(sql: string, ...values: unknown[]): Record<string, unknown>[];
	/** Answers how many rows it changed. */
	run(sql: string, ...values: unknown[]): number;
	exec(statements: readonly string[]): void;
	inTransaction<T>(work: () => T): T;
	/** Does it, and takes it back. */
	onlyTried<T>(work: () => T): T;
	/**
	 * A step that is lost with the power is done again from its cursor, so it does not wait for the disk: the next
	 * message that is kept takes it along. A sync takes longer than the step, and its time says nothing about rows.
	 */
	unsynced<T>(work: () => T): T;
}

export function rebuildDatabase(database: Database): RebuildDatabase {
	const all: RebuildDatabase["all"] = (sql, ...values) =>
		database.prepare(sql).all(...values.map(bind)) as Record<string, unknown>[];

	return {
		all,
		run(sql, ...values) {
			const work = () => database.prepare(sql).run(...values.map(bind)).changes;
			return database.inTransaction ? work() : inTransaction(database, work);
		},
		exec(statements) {
			for (const sql of statements) database.exec(sql);
		},
		inTransaction: (work) => inTransaction(database, work),
		onlyTried(work) {
			database.exec("begin immediate");
			try {
				return work();
			} finally {
				// Of a full disk SQLite has taken it back already.
				if (database.inTransaction) database.exec("rollback");
			}
		},
		unsynced(work) {
			const [earlier] = all("pragma synchronous");
			database.exec("pragma synchronous = normal");
			try {
				return work();
			} finally {
				database.exec(`pragma synchronous = ${earlier?.synchronous}`);
			}
		},
	};
}
