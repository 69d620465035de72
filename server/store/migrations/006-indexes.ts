import { type Kysely, type Migration, sql } from "kysely";
import { addIndex } from "./add-index.ts";

/**
 * An index for every question that was answered by going through a whole table. Those of tables that a message
 * writes are partial, or replace one: each index costs each message.
 */
export const indexes: Migration = {
	async up(db: Kysely<unknown>) {
		await inOrder(db);
		await ofOnePerson(db);
		await byTime(db);
		await answered(db);
		await db.schema
			.createIndex("conversations_of_team")
			.on("conversations")
			.columns(["site_id", "team_id", "id"])
			.where(sql.ref("state"), "=", sql.lit("closed"))
			.where(sql.ref("team_id"), "is not", null)
			.execute();
		await db.schema
			.createIndex("memberships_on_break")
			.on("memberships")
			.column("until")
			.where(sql.ref("until"), "is not", null)
			.execute();
	},
};

/** Lists that are read page by page: with the key at the end no two rows share a place. */
async function inOrder(db: Kysely<unknown>): Promise<void> {
	await db.schema.dropIndex("conversations_by_state").execute();
	await addIndex(db, "conversations_in_order", "conversations", [
		"site_id",
		"state",
		"state_since",
		"id",
	]);
	await db.schema.dropIndex("line_events_by_time").execute();
	await addIndex(db, "line_events_in_order", "line_events", [
		"site_id",
		"at",
		"conversation_id",
	]);
	await db.schema.dropIndex("told_waits_by_time").execute();
	await addIndex(db, "told_waits_in_order", "told_waits", [
		"site_id",
		"told_at",
		"conversation_id",
		"epoch",
	]);
}

async function ofOnePerson(db: Kysely<unknown>): Promise<void> {
	await addIndex(db, "mail_links_of_visitor", "mail_links", [
		"site_id",
		"visitor_id",
	]);
	await addIndex(db, "visitor_tokens_of_visitor", "visitor_tokens", [
		"site_id",
		"visitor_id",
	]);
}

/** What ends by itself is found by when it began, or when it ends. */
async function byTime(db: Kysely<unknown>): Promise<void> {
	await addIndex(db, "links_by_end", "links", ["expires_at"]);
	await addIndex(db, "sessions_by_use", "sessions", ["used_at"]);
	await addIndex(db, "sessions_by_time", "sessions", ["created_at"]);
	await addIndex(db, "mail_links_by_age", "mail_links", ["made_at"]);
	await addIndex(db, "calls_by_time", "calls", ["at"]);
}

/** Of all who ever left an address only those matter to whom something may have to be mailed. */
async function answered(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.alterTable("visitors")
		.addColumn("answered", "integer")
		.execute();
	await sql`update visitors set answered = 1 where reply_to is not null`.execute(
		db,
	);
	await db.schema.dropIndex("visitors_mailed").execute();
	await db.schema
		.createIndex("visitors_answered")
		.on("visitors")
		.columns(["site_id", "id"])
		.where(sql.ref("answered"), "is not", null)
		.execute();
}
