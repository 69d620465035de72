import { type Kysely, sql } from "kysely";
import { addIndex } from "./add-index.ts";

/** Comment cards, and those with words. */
export async function cards(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable("comment_cards")
		.addColumn("site_id", "text", (c) => c.notNull())
		.addColumn("id", "text", (c) => c.notNull())
		.addColumn("client_id", "text", (c) => c.notNull())
		.addColumn("visitor_id", "text")
		.addColumn("kind", "text", (c) => c.notNull())
		.addColumn("text", "text")
		.addColumn("about", "text")
		.addColumn("agent_id", "text")
		.addColumn("wants_answer", "integer", (c) => c.notNull())
		.addColumn("contact", "text")
		.addColumn("language", "text", (c) => c.notNull())
		.addColumn("channel", "text", (c) => c.notNull())
		.addColumn("relation", "text", (c) => c.notNull())
		.addColumn("order_id", "text")
		.addColumn("conversation_id", "text")
		.addColumn("message_seq", "integer")
		.addColumn("ask_id", "text")
		.addColumn("state", "text")
		.addColumn("note", "text")
		.addColumn("at", "bigint", (c) => c.notNull())
		.addColumn("settled_at", "bigint")
		.addColumn("hidden_at", "bigint")
		.addColumn("hidden_by", "text")
		.addColumn("hidden_why", "text")
		.addColumn("erased_at", "bigint")
		.addPrimaryKeyConstraint("comment_cards_key", ["site_id", "id"])
		.execute();
	await db.schema
		.createIndex("comment_cards_once")
		.unique()
		.on("comment_cards")
		.columns(["site_id", "client_id"])
		.execute();
	await addIndex(db, "comment_cards_left", "comment_cards", [
		"site_id",
		"kind",
		"at",
		"id",
	]);
	await addIndex(db, "comment_cards_of_visitor", "comment_cards", [
		"site_id",
		"visitor_id",
		"at",
		"id",
	]);
	await addIndex(db, "comment_cards_of_agent", "comment_cards", [
		"site_id",
		"agent_id",
		"at",
		"id",
	]);
	await cardsWithWords(db);
}

/** Which go after their days. */
async function cardsWithWords(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createIndex("comment_cards_with_words")
		.on("comment_cards")
		.columns(["site_id", "at", "id"])
		.where(sql.ref("erased_at"), "is", null)
		.execute();
}
