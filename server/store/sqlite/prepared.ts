import type { Database } from "./driver.ts";
import type { HotStatement } from "./hot-statements.ts";

/** A statement of the hot path that reads: here of what is committed, or as a step in a transaction. */
export interface Prepared<Row> {
	statement: HotStatement;
	all(values: object): Row[];
}

/** Kept prepared on this connection. */
export function prepared<Row = unknown>(
	database: Database,
	statement: HotStatement,
): Prepared<Row> {
	const kept = database.prepare(statement.sql);
	return {
		statement,
		all: (values) => kept.all(...statement.values(values)) as Row[],
	};
}
