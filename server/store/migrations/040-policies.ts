import type { Kysely, Migration } from "kysely";

/** What holds at a shop: drafts, and each version that was published. */
export const policies: Migration = {
	async up(db: Kysely<unknown>) {
		// When one was published last; null: none was.
		await db.schema
			.alterTable("sites")
			.addColumn("policies_at", "bigint")
			.execute();
		await db.schema
			.createTable("policies")
			.addColumn("site_id", "text", (c) => c.notNull())
			.addColumn("id", "text", (c) => c.notNull())
			.addColumn("kind", "text", (c) => c.notNull())
			.addColumn("content", "text", (c) => c.notNull())
			.addColumn("version", "bigint", (c) => c.notNull())
			.addColumn("changed_at", "bigint", (c) => c.notNull())
			.addColumn("changed_by", "text", (c) => c.notNull())
			.addColumn("number", "bigint", (c) => c.notNull())
			.addPrimaryKeyConstraint("policies_key", ["site_id", "id"])
			.execute();
		await db.schema
			.createTable("policy_versions")
			.addColumn("site_id", "text", (c) => c.notNull())
			.addColumn("policy_id", "text", (c) => c.notNull())
			.addColumn("number", "bigint", (c) => c.notNull())
			.addColumn("content", "text", (c) => c.notNull())
			.addColumn("changes", "text", (c) => c.notNull())
			.addColumn("at", "bigint", (c) => c.notNull())
			.addColumn("published_by", "text", (c) => c.notNull())
			.addPrimaryKeyConstraint("policy_versions_key", [
				"site_id",
				"policy_id",
				"number",
			])
			.execute();
	},
};
