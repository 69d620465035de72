import type { Kysely, Migration } from "kysely";

/** What a shop heard of its customers, and what it did about it. */
export const improvements: Migration = {
	async up(db: Kysely<unknown>) {
		await db.schema
			.createTable("improvements")
			.addColumn("site_id", "text", (c) => c.notNull())
			.addColumn("id", "text", (c) => c.notNull())
			.addColumn("content", "text", (c) => c.notNull())
			.addColumn("version", "bigint", (c) => c.notNull())
			.addColumn("is_public", "bigint", (c) => c.notNull())
			.addColumn("published_at", "bigint")
			.addColumn("changed_at", "bigint", (c) => c.notNull())
			.addColumn("changed_by", "text", (c) => c.notNull())
			.addPrimaryKeyConstraint("improvements_key", ["site_id", "id"])
			.execute();
	},
};
