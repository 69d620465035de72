import type { Kysely, Migration } from "kysely";

/** What agents write often, and how often it was sent. */
export const savedReplies: Migration = {
	async up(db: Kysely<unknown>) {
		await db.schema
			.createTable("saved_replies")
			.addColumn("site_id", "text", (c) => c.notNull())
			.addColumn("id", "text", (c) => c.notNull())
			.addColumn("owner_id", "text", (c) => c.notNull())
			.addColumn("name", "text", (c) => c.notNull())
			.addColumn("name_key", "text", (c) => c.notNull())
			.addColumn("shortcut", "text", (c) => c.notNull())
			.addColumn("texts", "text", (c) => c.notNull())
			.addColumn("bytes", "integer", (c) => c.notNull())
			.addColumn("version", "integer", (c) => c.notNull())
			.addColumn("changed_at", "bigint", (c) => c.notNull())
			.addPrimaryKeyConstraint("saved_replies_key", ["site_id", "id"])
			.execute();
		await db.schema
			.createIndex("saved_replies_by_name")
			.unique()
			.on("saved_replies")
			.columns(["site_id", "owner_id", "name_key"])
			.execute();
		// How much there is, without the texts themselves.
		await db.schema
			.createIndex("saved_replies_sizes")
			.on("saved_replies")
			.columns(["site_id", "owner_id", "bytes"])
			.execute();
		await db.schema
			.createIndex("saved_replies_of_person")
			.on("saved_replies")
			.columns(["owner_id", "site_id", "id"])
			.execute();
		await db.schema
			.createTable("saved_reply_uses")
			.addColumn("site_id", "text", (c) => c.notNull())
			.addColumn("reply_id", "text", (c) => c.notNull())
			.addColumn("month", "text", (c) => c.notNull())
			.addColumn("uses", "integer", (c) => c.notNull())
			.addPrimaryKeyConstraint("saved_reply_uses_key", [
				"site_id",
				"reply_id",
				"month",
			])
			.execute();
		await db.schema
			.createIndex("saved_reply_uses_by_month")
			.on("saved_reply_uses")
			.columns(["month", "site_id", "reply_id"])
			.execute();
	},
};
