import type { Kysely, Migration } from "kysely";

/** Who may not write any more. */
export const blocking: Migration = {
	async up(db: Kysely<unknown>) {
		await db.schema
			.createTable("blocks")
			.addColumn("site_id", "text", (c) => c.notNull())
			.addColumn("id", "text", (c) => c.notNull())
			.addColumn("visitor_id", "text")
			.addColumn("subject_hash", "text")
			.addColumn("conversation_id", "text")
			.addColumn("why", "text", (c) => c.notNull())
			.addColumn("person_id", "text", (c) => c.notNull())
			.addColumn("at", "bigint", (c) => c.notNull())
			.addColumn("until", "bigint")
			.addPrimaryKeyConstraint("blocks_key", ["site_id", "id"])
			.execute();
		await db.schema
			.createIndex("blocks_of_visitor")
			.unique()
			.on("blocks")
			.columns(["site_id", "visitor_id"])
			.execute();
		await db.schema
			.createIndex("blocks_in_order")
			.on("blocks")
			.columns(["site_id", "at", "id"])
			.execute();
		await db.schema
			.createIndex("blocks_to_end")
			.on("blocks")
			.columns(["until"])
			.where("until", "is not", null)
			.execute();
	},
};
