import { type Kysely, type Migration, sql } from "kysely";

/** Who is told of a note, and what goes to a shopper at a later time. */
export const answering: Migration = {
	async up(db: Kysely<unknown>) {
		await db.schema
			.alterTable("conversations")
			.addColumn("scheduled_at", "bigint")
			.execute();
		await mentions(db);
		await scheduled(db);
	},
};

async function mentions(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable("mentions")
		.addColumn("site_id", "text", (c) => c.notNull())
		.addColumn("conversation_id", "text", (c) => c.notNull())
		.addColumn("seq", "integer", (c) => c.notNull())
		.addColumn("person_id", "text", (c) => c.notNull())
		.addColumn("at", "bigint", (c) => c.notNull())
		.addColumn("read_at", "bigint")
		.addPrimaryKeyConstraint("mentions_key", [
			"site_id",
			"conversation_id",
			"seq",
			"person_id",
		])
		.execute();
	await db.schema
		.createIndex("mentions_of_person")
		.on("mentions")
		.columns(["person_id", "at"])
		.execute();
	await db.schema
		.createIndex("mentions_unread")
		.on("mentions")
		.columns(["person_id", "site_id", "conversation_id"])
		.where(sql.ref("read_at"), "is", null)
		.execute();
	await db.schema
		.createIndex("mentions_by_time")
		.on("mentions")
		.columns(["at"])
		.execute();
}

async function scheduled(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable("scheduled_messages")
		.addColumn("site_id", "text", (c) => c.notNull())
		.addColumn("conversation_id", "text", (c) => c.notNull())
		.addColumn("id", "text", (c) => c.notNull())
		.addColumn("author_id", "text", (c) => c.notNull())
		.addColumn("author_name", "text", (c) => c.notNull())
		.addColumn("text", "text", (c) => c.notNull())
		.addColumn("due_at", "bigint", (c) => c.notNull())
		.addColumn("ended_at", "bigint")
		.addColumn("ended_why", "text")
		.addPrimaryKeyConstraint("scheduled_messages_key", [
			"site_id",
			"conversation_id",
		])
		.execute();
	await db.schema
		.createIndex("scheduled_messages_due")
		.on("scheduled_messages")
		.columns(["due_at"])
		.where(sql.ref("ended_at"), "is", null)
		.execute();
	await db.schema
		.createIndex("scheduled_messages_ended")
		.on("scheduled_messages")
		.columns(["ended_at"])
		.where(sql.ref("ended_at"), "is not", null)
		.execute();
}
