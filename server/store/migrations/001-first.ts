import { type Kysely, sql } from "kysely";

/**
 * The first storey. `site_id` leads every key, so that one site can be read, moved or erased by itself, and
 * so that a query which forgets it is slow enough to be noticed.
 */
export const first = {
	async up(db: Kysely<unknown>): Promise<void> {
		await db.schema
			.createTable("sites")
			.addColumn("id", "text", (c) => c.primaryKey())
			.addColumn("name", "text", (c) => c.notNull())
			.addColumn("accent", "text", (c) => c.notNull())
			.addColumn("position", "text", (c) => c.notNull())
			.addColumn("origins", "text", (c) => c.notNull())
			.addColumn("identity_keys", "text", (c) => c.notNull())
			.addColumn("created_at", "bigint", (c) => c.notNull())
			.execute();
		await db.schema
			.createTable("people")
			.addColumn("id", "text", (c) => c.primaryKey())
			.addColumn("name", "text", (c) => c.notNull())
			.addColumn("email", "text", (c) => c.notNull().unique())
			.addColumn("created_at", "bigint", (c) => c.notNull())
			.execute();
		await db.schema
			.createTable("memberships")
			.addColumn("site_id", "text", (c) => c.notNull().references("sites.id"))
			.addColumn("person_id", "text", (c) =>
				c.notNull().references("people.id"),
			)
			.addColumn("role", "text", (c) => c.notNull())
			.addColumn("availability", "text", (c) => c.notNull())
			.addColumn("slots", "integer", (c) => c.notNull())
			.addColumn("assigned_at", "bigint", (c) => c.notNull())
			.addPrimaryKeyConstraint("memberships_key", ["site_id", "person_id"])
			.execute();
		await index(db, "memberships_of_person", "memberships", ["person_id"]);
		await db.schema
			.createTable("links")
			.addColumn("token_hash", "text", (c) => c.primaryKey())
			.addColumn("purpose", "text", (c) => c.notNull())
			.addColumn("person_id", "text")
			.addColumn("expires_at", "bigint", (c) => c.notNull())
			.addColumn("used_at", "bigint")
			.execute();
		await db.schema
			.createTable("sessions")
			.addColumn("token_hash", "text", (c) => c.primaryKey())
			.addColumn("person_id", "text", (c) =>
				c.notNull().references("people.id"),
			)
			.addColumn("csrf", "text", (c) => c.notNull())
			.addColumn("created_at", "bigint", (c) => c.notNull())
			.addColumn("used_at", "bigint", (c) => c.notNull())
			.execute();
		await db.schema
			.createTable("visitors")
			.addColumn("site_id", "text", (c) => c.notNull().references("sites.id"))
			.addColumn("id", "text", (c) => c.notNull())
			.addColumn("token_hash", "text", (c) => c.notNull())
			.addColumn("subject", "text")
			.addColumn("name", "text")
			.addColumn("email", "text")
			.addColumn("orders", "text", (c) => c.notNull())
			.addColumn("proven_at", "bigint")
			.addColumn("looking", "text")
			.addColumn("created_at", "bigint", (c) => c.notNull())
			.addPrimaryKeyConstraint("visitors_key", ["site_id", "id"])
			.addUniqueConstraint("visitors_token", ["site_id", "token_hash"])
			.execute();
		await conversations(db);
		await entries(db);
		await ratings(db);
	},
};

async function conversations(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable("conversations")
		.addColumn("site_id", "text", (c) => c.notNull().references("sites.id"))
		.addColumn("id", "text", (c) => c.notNull())
		.addColumn("visitor_id", "text", (c) => c.notNull())
		.addColumn("visitor_name", "text")
		.addColumn("ref", "text", (c) => c.notNull())
		.addColumn("state", "text", (c) => c.notNull())
		.addColumn("state_since", "bigint", (c) => c.notNull())
		.addColumn("closed_by", "text")
		.addColumn("mode", "text", (c) => c.notNull())
		.addColumn("relation", "text", (c) => c.notNull())
		.addColumn("proof", "text")
		.addColumn("agent_id", "text")
		.addColumn("agent_name", "text")
		.addColumn("epoch", "integer", (c) => c.notNull())
		.addColumn("last_seq", "integer", (c) => c.notNull())
		.addColumn("last_public_seq", "integer", (c) => c.notNull())
		.addColumn("preview_seq", "integer", (c) => c.notNull())
		.addColumn("last_visitor_seq", "integer", (c) => c.notNull())
		.addColumn("last_at", "bigint", (c) => c.notNull())
		.addColumn("read_by_visitor", "integer", (c) => c.notNull())
		.addColumn("read_by_agent", "integer", (c) => c.notNull())
		.addColumn("wrote", "text", (c) => c.notNull())
		.addColumn("ask_at", "bigint")
		.addColumn("asked_seq", "integer", (c) => c.notNull())
		.addColumn("asked_at", "bigint", (c) => c.notNull())
		.addColumn("score", "integer")
		.addColumn("started_at", "bigint", (c) => c.notNull())
		.addPrimaryKeyConstraint("conversations_key", ["site_id", "id"])
		.execute();
	await db.schema
		.createIndex("conversations_id")
		.unique()
		.on("conversations")
		.column("id")
		.execute();
	await index(db, "conversations_by_state", "conversations", [
		"site_id",
		"state",
		"state_since",
	]);
	await index(db, "conversations_of_visitor", "conversations", [
		"site_id",
		"visitor_id",
		"started_at",
	]);
	await db.schema
		.createIndex("conversations_held")
		.on("conversations")
		.columns(["site_id", "agent_id"])
		.where(sql.ref("state"), "=", sql.lit("open"))
		.execute();
	await db.schema
		.createIndex("conversations_to_ask")
		.on("conversations")
		.column("ask_at")
		.where(sql.ref("ask_at"), "is not", null)
		.execute();
	// A visitor has one current conversation: two tabs that write their first word at once share it.
	await db.schema
		.createIndex("conversations_current")
		.unique()
		.on("conversations")
		.columns(["site_id", "visitor_id"])
		.where(sql.ref("state"), "<>", sql.lit("closed"))
		.execute();
}

async function entries(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable("entries")
		.addColumn("site_id", "text", (c) => c.notNull())
		.addColumn("conversation_id", "text", (c) => c.notNull())
		.addColumn("seq", "integer", (c) => c.notNull())
		.addColumn("prev_public", "integer", (c) => c.notNull())
		.addColumn("kind", "text", (c) => c.notNull())
		.addColumn("v", "integer", (c) => c.notNull())
		.addColumn("author_kind", "text", (c) => c.notNull())
		.addColumn("author_id", "text")
		.addColumn("author_name", "text")
		.addColumn("client_id", "text")
		.addColumn("audience", "text", (c) => c.notNull())
		.addColumn("body", "text")
		.addColumn("at", "bigint", (c) => c.notNull())
		.addColumn("erased_at", "bigint")
		.addPrimaryKeyConstraint("entries_key", [
			"site_id",
			"conversation_id",
			"seq",
		])
		.execute();
	// Per author, not per conversation: a first message that is sent again finds the conversation it began.
	await db.schema
		.createIndex("entries_once")
		.unique()
		.on("entries")
		.columns(["site_id", "author_id", "client_id"])
		.where(sql.ref("client_id"), "is not", null)
		.execute();
}

async function ratings(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable("ratings")
		.addColumn("site_id", "text", (c) => c.notNull())
		.addColumn("conversation_id", "text", (c) => c.notNull())
		.addColumn("asked_seq", "integer", (c) => c.notNull())
		.addColumn("asked_at", "bigint", (c) => c.notNull())
		.addColumn("relation", "text", (c) => c.notNull())
		.addColumn("agents", "text", (c) => c.notNull())
		.addColumn("format", "text", (c) => c.notNull())
		.addColumn("score", "integer")
		.addColumn("solved", "text")
		.addColumn("comment", "text")
		.addColumn("given_at", "bigint")
		.addPrimaryKeyConstraint("ratings_key", [
			"site_id",
			"conversation_id",
			"asked_seq",
		])
		.execute();
	await index(db, "ratings_given", "ratings", ["site_id", "given_at"]);
}

function index(
	db: Kysely<unknown>,
	name: string,
	table: string,
	columns: string[],
): Promise<void> {
	return db.schema.createIndex(name).on(table).columns(columns).execute();
}
