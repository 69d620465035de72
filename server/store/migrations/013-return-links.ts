import type { Kysely, Migration } from "kysely";

/** A link with which a shopper comes back to their conversation from any device: at most one each. */
export const returnLinks: Migration = {
	async up(db: Kysely<unknown>) {
		await db.schema
			.createTable("return_links")
			.addColumn("site_id", "text", (c) => c.notNull())
			.addColumn("visitor_id", "text", (c) => c.notNull())
			.addColumn("token_hash", "text", (c) => c.notNull())
			.addColumn("expires_at", "bigint", (c) => c.notNull())
			.addColumn("openings", "integer", (c) => c.notNull())
			.addPrimaryKeyConstraint("return_links_key", ["site_id", "visitor_id"])
			.execute();
		await db.schema
			.createIndex("return_links_by_token")
			.unique()
			.on("return_links")
			.column("token_hash")
			.execute();
		await db.schema
			.createIndex("return_links_by_end")
			.on("return_links")
			.column("expires_at")
			.execute();
	},
};
