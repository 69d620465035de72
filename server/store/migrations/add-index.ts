import type { Kysely } from "kysely";

/** An index of whole columns, in the order in which a list is read. */
export function addIndex(
	db: Kysely<unknown>,
	name: string,
	table: string,
	columns: string[],
): Promise<void> {
	return db.schema.createIndex(name).on(table).columns(columns).execute();
}
