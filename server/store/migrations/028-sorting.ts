import { type Kysely, type Migration, sql } from "kysely";

/** The list of spam has an order of its own; no other conversation stands in its index. */
export const sorting: Migration = {
	async up(db: Kysely<unknown>) {
		await db.schema
			.createIndex("conversations_spam")
			.on("conversations")
			.columns(["site_id", "state_since", "id"])
			.where(sql.ref("spam"), "=", sql.lit(1))
			.execute();
	},
};
