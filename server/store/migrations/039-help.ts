import type { Kysely, Migration } from "kysely";

/** Articles in their languages, where they are found, and what shoppers say of them. */
export const help: Migration = {
	async up(db: Kysely<unknown>) {
		await db.schema
			.createTable("articles")
			.addColumn("site_id", "text", (c) => c.notNull())
			.addColumn("id", "text", (c) => c.notNull())
			.addColumn("language", "text", (c) => c.notNull())
			.addColumn("title", "text", (c) => c.notNull())
			.addColumn("body", "text", (c) => c.notNull())
			.addColumn("revision", "integer", (c) => c.notNull())
			.addColumn("live_title", "text")
			.addColumn("live_body", "text")
			.addColumn("version", "integer", (c) => c.notNull())
			.addColumn("published_at", "bigint")
			.addColumn("changed_at", "bigint", (c) => c.notNull())
			.addPrimaryKeyConstraint("articles_key", ["site_id", "id", "language"])
			.execute();
		// Whether what was read for the search is still all there is.
		await db.schema
			.createIndex("articles_by_change")
			.on("articles")
			.columns(["site_id", "changed_at"])
			.execute();
		await db.schema
			.createTable("article_addresses")
			.addColumn("site_id", "text", (c) => c.notNull())
			.addColumn("address", "text", (c) => c.notNull())
			.addColumn("article_id", "text", (c) => c.notNull())
			.addColumn("is_current", "integer", (c) => c.notNull())
			.addPrimaryKeyConstraint("article_addresses_key", ["site_id", "address"])
			.execute();
		await db.schema
			.createIndex("article_addresses_of_article")
			.on("article_addresses")
			.columns(["site_id", "article_id", "is_current"])
			.execute();
		await db.schema
			.createTable("article_votes")
			.addColumn("site_id", "text", (c) => c.notNull())
			.addColumn("article_id", "text", (c) => c.notNull())
			.addColumn("language", "text", (c) => c.notNull())
			.addColumn("version", "integer", (c) => c.notNull())
			.addColumn("voter", "text", (c) => c.notNull())
			.addColumn("helpful", "integer", (c) => c.notNull())
			.addColumn("missing", "text")
			.addColumn("at", "bigint", (c) => c.notNull())
			.addPrimaryKeyConstraint("article_votes_key", [
				"site_id",
				"article_id",
				"language",
				"version",
				"voter",
			])
			.execute();
		await db.schema
			.createIndex("article_votes_by_time")
			.on("article_votes")
			.columns(["site_id", "article_id", "language", "at"])
			.execute();
		await db.schema
			.createTable("article_counts")
			.addColumn("site_id", "text", (c) => c.notNull())
			.addColumn("article_id", "text", (c) => c.notNull())
			.addColumn("language", "text", (c) => c.notNull())
			.addColumn("views", "integer", (c) => c.notNull())
			.addColumn("chats", "integer", (c) => c.notNull())
			.addPrimaryKeyConstraint("article_counts_key", [
				"site_id",
				"article_id",
				"language",
			])
			.execute();
		await db.schema
			.createTable("help_searches")
			.addColumn("site_id", "text", (c) => c.notNull())
			.addColumn("language", "text", (c) => c.notNull())
			.addColumn("words", "text", (c) => c.notNull())
			.addColumn("times", "integer", (c) => c.notNull())
			.addColumn("at", "bigint", (c) => c.notNull())
			.addPrimaryKeyConstraint("help_searches_key", [
				"site_id",
				"language",
				"words",
			])
			.execute();
		await db.schema
			.createIndex("help_searches_by_time")
			.on("help_searches")
			.columns(["site_id", "at"])
			.execute();
		// What nobody looked for again goes.
		await db.schema
			.createIndex("help_searches_old")
			.on("help_searches")
			.columns(["at", "site_id", "language", "words"])
			.execute();
	},
};
