import type { Kysely, Migration } from "kysely";

/** What the store has to know of itself: that erased words have to go from the disk, what its clock has shown. */
export const storeValues: Migration = {
	async up(db: Kysely<unknown>) {
		await db.schema
			.createTable("store_values")
			.addColumn("name", "text", (c) => c.primaryKey())
			.addColumn("value", "bigint", (c) => c.notNull())
			.execute();
	},
};
