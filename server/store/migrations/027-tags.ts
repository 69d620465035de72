import type { Kysely, Migration } from "kysely";

/** What a site sorts by and closes with, and which conversations have a tag. */
export const tags: Migration = {
	async up(db: Kysely<unknown>) {
		await db.schema
			.alterTable("sites")
			.addColumn("tags", "text", (c) => c.notNull().defaultTo("[]"))
			.execute();
		await db.schema
			.alterTable("sites")
			.addColumn("closing", "text", (c) => c.notNull().defaultTo("{}"))
			.execute();
		await db.schema
			.createTable("conversation_tags")
			.addColumn("site_id", "text", (c) => c.notNull())
			.addColumn("tag_id", "text", (c) => c.notNull())
			.addColumn("started_at", "bigint", (c) => c.notNull())
			.addColumn("conversation_id", "text", (c) => c.notNull())
			.addPrimaryKeyConstraint("conversation_tags_key", [
				"site_id",
				"tag_id",
				"started_at",
				"conversation_id",
			])
			.execute();
	},
};
