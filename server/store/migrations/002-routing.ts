import { type Kysely, sql } from "kysely";

/** Who is there, who waits and for how long, when a shop answers, and how its people are called. */
export const routing = {
	async up(db: Kysely<unknown>): Promise<void> {
		await columns(db, "sites", [
			["hours", "text", null],
			["languages", "text", "[]"],
		]);
		await columns(db, "memberships", [
			["until", "bigint", null],
			["missed", "integer", 0],
			["set_because", "text", null],
			["languages", "text", "[]"],
			["teams", "text", "[]"],
		]);
		await columns(db, "visitors", [["reply_to", "text", null]]);
		await columns(db, "conversations", [
			["language", "text", null],
			["team_id", "text", null],
			["team_name", "text", null],
			["queue_at", "bigint", 0],
			["previous_agent_id", "text", null],
			["offered_id", "text", null],
			["offered_name", "text", null],
			["offered_until", "bigint", null],
			["declined", "text", "[]"],
			["last_agent_at", "bigint", 0],
			["last_visitor_at", "bigint", 0],
			["quiet_since", "bigint", null],
			["due_at", "bigint", null],
			["answer_by", "bigint", null],
			["called_at", "bigint", null],
			["mailed_seq", "integer", 0],
		]);
		// What waited before the line had an order waits since it began to.
		await sql`update conversations set queue_at = state_since`.execute(db);
		await db.schema
			.createIndex("conversations_due")
			.on("conversations")
			.column("due_at")
			.where(sql.ref("due_at"), "is not", null)
			.execute();
		await db.schema
			.createTable("teams")
			.addColumn("site_id", "text", (c) => c.notNull().references("sites.id"))
			.addColumn("id", "text", (c) => c.notNull())
			.addColumn("name", "text", (c) => c.notNull())
			.addColumn("offers", "integer", (c) => c.notNull())
			.addColumn("created_at", "bigint", (c) => c.notNull())
			.addPrimaryKeyConstraint("teams_key", ["site_id", "id"])
			.execute();
		await db.schema
			.createTable("leases")
			.addColumn("person_id", "text", (c) =>
				c.primaryKey().references("people.id"),
			)
			.addColumn("ends_at", "bigint", (c) => c.notNull())
			.execute();
		await db.schema
			.createTable("told_waits")
			.addColumn("site_id", "text", (c) => c.notNull())
			.addColumn("conversation_id", "text", (c) => c.notNull())
			.addColumn("epoch", "integer", (c) => c.notNull())
			.addColumn("line", "text", (c) => c.notNull())
			.addColumn("told_at", "bigint", (c) => c.notNull())
			.addColumn("ahead", "integer", (c) => c.notNull())
			.addColumn("kind", "text", (c) => c.notNull())
			.addColumn("low", "integer", (c) => c.notNull())
			.addColumn("high", "integer", (c) => c.notNull())
			.addColumn("outcome", "text")
			.addColumn("ended_at", "bigint")
			.addPrimaryKeyConstraint("told_waits_key", [
				"site_id",
				"conversation_id",
				"epoch",
			])
			.execute();
		await index(db, "told_waits_by_time", "told_waits", ["site_id", "told_at"]);
		await db.schema
			.createTable("line_events")
			.addColumn("site_id", "text", (c) => c.notNull())
			.addColumn("line", "text", (c) => c.notNull())
			.addColumn("at", "bigint", (c) => c.notNull())
			.addColumn("kind", "text", (c) => c.notNull())
			.addColumn("waited", "bigint", (c) => c.notNull())
			.addColumn("waiting", "integer", (c) => c.notNull())
			.addColumn("slots", "integer", (c) => c.notNull())
			.addColumn("replied", "bigint")
			.addColumn("conversation_id", "text", (c) => c.notNull())
			.execute();
		await index(db, "line_events_by_time", "line_events", [
			"site_id",
			"line",
			"at",
		]);
		await db.schema
			.createTable("push_devices")
			.addColumn("endpoint", "text", (c) => c.primaryKey())
			.addColumn("person_id", "text", (c) =>
				c.notNull().references("people.id"),
			)
			.addColumn("name", "text", (c) => c.notNull())
			.addColumn("p256dh", "text", (c) => c.notNull())
			.addColumn("auth", "text", (c) => c.notNull())
			.addColumn("created_at", "bigint", (c) => c.notNull())
			.execute();
		await index(db, "push_devices_of_person", "push_devices", ["person_id"]);
		await db.schema
			.createTable("mail_links")
			.addColumn("token_hash", "text", (c) => c.primaryKey())
			.addColumn("site_id", "text", (c) => c.notNull())
			.addColumn("visitor_id", "text", (c) => c.notNull())
			.addColumn("conversation_id", "text", (c) => c.notNull())
			.addColumn("made_at", "bigint", (c) => c.notNull())
			.addColumn("expires_at", "bigint", (c) => c.notNull())
			.addColumn("used_at", "bigint")
			.execute();
		await index(db, "mail_links_by_time", "mail_links", [
			"conversation_id",
			"made_at",
		]);
		await db.schema
			.createIndex("conversations_waiting")
			.on("conversations")
			.column("state_since")
			.where(sql.ref("state"), "=", sql.lit("waiting"))
			.execute();
		await db.schema
			.createIndex("visitors_mailed")
			.on("visitors")
			.columns(["site_id", "id"])
			.where(sql.ref("reply_to"), "is not", null)
			.execute();
		await db.schema
			.createTable("calls")
			.addColumn("person_id", "text", (c) => c.notNull())
			.addColumn("site_id", "text", (c) => c.notNull())
			.addColumn("at", "bigint", (c) => c.notNull())
			.execute();
		await index(db, "calls_by_person", "calls", ["person_id", "at"]);
		await db.schema
			.createTable("visitor_tokens")
			.addColumn("site_id", "text", (c) => c.notNull())
			.addColumn("token_hash", "text", (c) => c.notNull())
			.addColumn("visitor_id", "text", (c) => c.notNull())
			.addColumn("created_at", "bigint", (c) => c.notNull())
			.addPrimaryKeyConstraint("visitor_tokens_key", ["site_id", "token_hash"])
			.execute();
		await db.schema
			.createTable("secrets")
			.addColumn("name", "text", (c) => c.primaryKey())
			.addColumn("value", "text", (c) => c.notNull())
			.execute();
	},
};

type Column = [
	name: string,
	type: "text" | "integer" | "bigint",
	otherwise: string | number | null,
];

/** New columns of a table with rows: each has a value for them, or may be null. */
async function columns(
	db: Kysely<unknown>,
	table: string,
	all: Column[],
): Promise<void> {
	for (const [name, type, otherwise] of all)
		await db.schema
			.alterTable(table)
			.addColumn(name, type, (c) =>
				otherwise === null ? c : c.notNull().defaultTo(otherwise),
			)
			.execute();
}

function index(
	db: Kysely<unknown>,
	name: string,
	table: string,
	names: string[],
): Promise<void> {
	return db.schema.createIndex(name).on(table).columns(names).execute();
}
