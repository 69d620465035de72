import { type Kysely, type Migration, sql } from "kysely";

/** How long who has closed one is left alone; and the list of spam, in whose index no other conversation stands. */
export const sorting: Migration = {
	async up(db: Kysely<unknown>) {
		await db.schema
			.alterTable("sites")
			.addColumn("wrap_up", "integer", (c) => c.notNull().defaultTo(0))
			.execute();
		await db.schema
			.createIndex("conversations_spam")
			.on("conversations")
			.columns(["site_id", "state_since", "id"])
			.where(sql.ref("spam"), "=", sql.lit(1))
			.execute();
	},
};
