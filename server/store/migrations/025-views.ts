import type { Kysely, Migration } from "kysely";

/** Searches with a name, of one person or of a team. */
export const views: Migration = {
	async up(db: Kysely<unknown>) {
		await db.schema
			.createTable("saved_views")
			.addColumn("site_id", "text", (c) => c.notNull())
			.addColumn("id", "text", (c) => c.notNull())
			.addColumn("person_id", "text")
			.addColumn("name", "text", (c) => c.notNull())
			.addColumn("icon", "text", (c) => c.notNull())
			.addColumn("query", "text", (c) => c.notNull())
			.addColumn("changed_at", "bigint", (c) => c.notNull())
			.addPrimaryKeyConstraint("saved_views_key", ["site_id", "id"])
			.execute();
		await db.schema
			.createIndex("saved_views_of_person")
			.on("saved_views")
			.columns(["person_id", "site_id"])
			.execute();
	},
};
