import { type Kysely, type Migration, sql } from "kysely";

/** What was missing in an article goes as other words of shoppers go, and a chat knows whether its shop has articles. */
export const saidOfArticles: Migration = {
	async up(db: Kysely<unknown>) {
		// Of a vote in a chat whose visitor is known; null: nobody is known by it.
		await db.schema
			.alterTable("article_votes")
			.addColumn("visitor_id", "text")
			.execute();
		await db.schema
			.createIndex("article_votes_missing")
			.on("article_votes")
			.columns(["site_id", "at"])
			.where(sql.ref("missing"), "is not", null)
			.execute();
		await db.schema
			.createIndex("article_votes_of_visitor")
			.on("article_votes")
			.columns(["site_id", "visitor_id"])
			.where(sql.ref("visitor_id"), "is not", null)
			.execute();
		// When one was first published; null: none was.
		await db.schema
			.alterTable("sites")
			.addColumn("articles_at", "bigint")
			.execute();
		await sql`update sites set articles_at = (select min(published_at) from articles where articles.site_id = sites.id and live_title is not null)`.execute(
			db,
		);
	},
};
