import type { Kysely, Migration } from "kysely";

/** Where a shop lists its products, and what was read there. */
export const productFeed: Migration = {
	async up(db: Kysely<unknown>) {
		await db.schema
			.alterTable("sites")
			.addColumn("product_feed", "text")
			.execute();
		await db.schema
			.createTable("product_feeds")
			.addColumn("site_id", "text", (c) => c.primaryKey())
			.addColumn("url", "text", (c) => c.notNull())
			.addColumn("reading", "integer", (c) => c.notNull())
			.addColumn("shown", "text")
			.addColumn("last", "text")
			.addColumn("validators", "text", (c) => c.notNull())
			.addColumn("next_at", "bigint", (c) => c.notNull())
			.execute();
		await db.schema
			.createTable("feed_products")
			.addColumn("site_id", "text", (c) => c.notNull())
			.addColumn("reading", "integer", (c) => c.notNull())
			.addColumn("place", "integer", (c) => c.notNull())
			.addColumn("name", "text", (c) => c.notNull())
			.addColumn("folded", "text", (c) => c.notNull())
			.addColumn("url", "text", (c) => c.notNull())
			.addColumn("picture", "text")
			.addColumn("amount", "double precision")
			.addColumn("currency", "text")
			.addPrimaryKeyConstraint("feed_products_key", [
				"site_id",
				"reading",
				"place",
			])
			.execute();
		// Names are gone through without the rest of their rows.
		await db.schema
			.createIndex("feed_products_names")
			.on("feed_products")
			.columns(["site_id", "reading", "place", "folded"])
			.execute();
	},
};
