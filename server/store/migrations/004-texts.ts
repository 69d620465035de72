import type { Kysely, Migration } from "kysely";

/** What the chat says in a shop's own words. */
export const texts: Migration = {
	async up(db: Kysely<unknown>) {
		await db.schema
			.alterTable("sites")
			.addColumn("texts", "text", (column) => column.notNull().defaultTo("{}"))
			.execute();
	},
};
