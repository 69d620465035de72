import type { Kysely, Migration } from "kysely";

/**
 * What a told wait was told of: until somebody took it (`taken`, rows of before), or until the first human word
 * (`answered`). When it was taken is kept beside it.
 */
export const waits: Migration = {
	async up(db: Kysely<unknown>) {
		await db.schema
			.alterTable("told_waits")
			.addColumn("meaning", "text", (c) => c.notNull().defaultTo("taken"))
			.execute();
		await db.schema
			.alterTable("told_waits")
			.addColumn("taken_at", "bigint")
			.execute();
	},
};
