import type { Database, Statement } from "./driver.ts";

/** More than the relay has; texts that differ by the length of a list go first. */
const MOST = 500;

/** Whatever else is asked may change the schema. */
const CACHED = /^(?:select|insert|update|delete|with) /;

/** Prepared statements by their text: to prepare one costs more than to run it. */
export interface StatementCache {
	/** Runs it. One that failed is prepared anew the next time: it may stand half done. */
	run<T>(sql: string, work: (statement: Statement) => T): T;
	/** Lets go of all: the driver closes the file once they are collected. */
	clear(): void;
}

export function createStatementCache(
	database: Database,
	most = MOST,
): StatementCache {
	// In the order of their last use.
	const cached = new Map<string, Statement>();

	return {
		run(sql, work) {
			const statement = cached.get(sql) ?? database.prepare(sql);
			cached.delete(sql);
			const done = work(statement);
			// After a change of the schema the same text may answer with other columns.
			if (CACHED.test(sql)) cached.set(sql, statement);
			else cached.clear();
			const [oldest] = cached.keys();
			if (cached.size > most && oldest !== undefined) cached.delete(oldest);
			return done;
		},
		clear: () => cached.clear(),
	};
}
