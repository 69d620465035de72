import type { Database, Statement } from "./driver.ts";

/** More than the relay has; texts that differ by the length of a list go first. */
const KEPT = 500;

/** Whatever else is asked changes the schema. */
const KEPT_KINDS = /^(?:select|insert|update|delete|with) /;

/** Prepared statements by their text: to prepare one costs more than to run it. */
export interface KeptStatements {
	/** Runs it. One that failed is prepared anew the next time: it may stand half done. */
	run<T>(sql: string, work: (statement: Statement) => T): T;
	/** Lets go of all: the driver closes the file once they are collected. */
	clear(): void;
}

export function createKeptStatements(
	database: Database,
	most = KEPT,
): KeptStatements {
	// In the order of their last use.
	const kept = new Map<string, Statement>();

	return {
		run(sql, work) {
			const statement = kept.get(sql) ?? database.prepare(sql);
			kept.delete(sql);
			const done = work(statement);
			// After a change of the schema the same text may answer with other columns.
			if (KEPT_KINDS.test(sql)) kept.set(sql, statement);
			else kept.clear();
			const [oldest] = kept.keys();
			if (kept.size > most && oldest !== undefined) kept.delete(oldest);
			return done;
		},
		clear: () => kept.clear(),
	};
}
