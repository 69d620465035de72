import type { Compilable } from "kysely";
import type Libsql from "libsql";
import { bind } from "./bind.ts";

/** The place of a value in a statement that is compiled once and run often. */
class Slot {
	constructor(readonly name: string) {}
}

/** Stands in a Kysely query where a value of type `T` will stand when it runs. */
export function slot<T>(name: string): T {
	return new Slot(name) as T;
}

/**
 * Compiles the query now and keeps its prepared statement: running it costs a fifth of asking Kysely anew.
 * Values are named as the slots are; those written into the query stay.
 */
export function prepared<Row = unknown>(
	database: Libsql.Database,
	query: Compilable,
): (values: object) => Row[] {
	const { sql, parameters } = query.compile();
	const statement = database.prepare(sql);
	const reads = statement.reader;
	return (values) => {
		const named = values as Record<string, unknown>;
		const bound = parameters.map((parameter) =>
			bind(parameter instanceof Slot ? named[parameter.name] : parameter),
		);
		if (reads) return statement.all(...bound) as Row[];
		statement.run(...bound);
		return [];
	};
}
