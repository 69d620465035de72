import { type Kysely, sql } from "kysely";
import { addIndex } from "./add-index.ts";

/** What a shop's own server is told. */
export async function webhooks(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable("webhooks")
		.addColumn("site_id", "text", (c) => c.notNull())
		.addColumn("url", "text", (c) => c.notNull())
		.addColumn("secret", "text", (c) => c.notNull())
		.addColumn("older_secret", "text")
		.addColumn("older_until", "bigint")
		.addColumn("events", "text", (c) => c.notNull())
		.addColumn("texts", "integer", (c) => c.notNull())
		.addColumn("dropped", "integer", (c) => c.notNull())
		.addColumn("ended_at", "bigint")
		.addColumn("made_at", "bigint", (c) => c.notNull())
		.addPrimaryKeyConstraint("webhooks_key", ["site_id"])
		.execute();
	await db.schema
		.createTable("webhook_messages")
		.addColumn("site_id", "text", (c) => c.notNull())
		.addColumn("id", "text", (c) => c.notNull())
		.addColumn("type", "text", (c) => c.notNull())
		.addColumn("visitor_id", "text")
		.addColumn("body", "text", (c) => c.notNull())
		.addColumn("at", "bigint", (c) => c.notNull())
		.addColumn("due_at", "bigint")
		.addColumn("tries", "integer", (c) => c.notNull())
		.addColumn("answered", "text")
		.addColumn("answered_at", "bigint")
		.addPrimaryKeyConstraint("webhook_messages_key", ["site_id", "id"])
		.execute();
	await addIndex(db, "webhook_messages_at", "webhook_messages", [
		"site_id",
		"at",
	]);
	await addIndex(db, "webhook_messages_of_visitor", "webhook_messages", [
		"site_id",
		"visitor_id",
	]);
	const some = (name: string, columns: string[], which: "is" | "is not") =>
		db.schema
			.createIndex(name)
			.on("webhook_messages")
			.columns(columns)
			.where(sql.ref("due_at"), which, null)
			.execute();
	await some("webhook_messages_due", ["due_at"], "is not");
	await some("webhook_messages_waiting", ["site_id", "due_at"], "is not");
	await some("webhook_messages_ended", ["at"], "is");
}
