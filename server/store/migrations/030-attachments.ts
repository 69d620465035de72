import { type Kysely, type Migration, sql } from "kysely";

/** Files of messages: on their way, and of which message they are. */
export const attachments: Migration = {
	async up(db: Kysely<unknown>) {
		await table(db);
		await indexes(db);
		for (const [column, type] of [
			["attachment_id", "text"],
			["piece_at", "bigint"],
		] as const)
			await db.schema.alterTable("files").addColumn(column, type).execute();
		await db.schema
			.createIndex("files_of_attachment")
			.on("files")
			.columns(["attachment_id", "piece_at"])
			.where(sql.ref("attachment_id"), "is not", null)
			.execute();
		await db.schema
			.createIndex("files_of_attachments_by_end")
			.on("files")
			.column("drop_at")
			.where(sql.ref("attachment_id"), "is not", null)
			.execute();
		await db.schema
			.alterTable("sites")
			.addColumn("files", "text", (c) => c.notNull().defaultTo("{}"))
			.execute();
	},
};

async function table(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable("attachments")
		.addColumn("id", "text", (c) => c.primaryKey())
		.addColumn("site_id", "text", (c) => c.notNull())
		.addColumn("author_id", "text", (c) => c.notNull())
		.addColumn("name", "text", (c) => c.notNull())
		.addColumn("hash", "text", (c) => c.notNull())
		.addColumn("length", "bigint", (c) => c.notNull())
		.addColumn("received", "bigint", (c) => c.notNull())
		.addColumn("state", "text", (c) => c.notNull())
		.addColumn("fault", "text")
		.addColumn("type", "text")
		.addColumn("bytes", "bigint", (c) => c.notNull())
		.addColumn("width", "integer")
		.addColumn("height", "integer")
		.addColumn("file_id", "text")
		.addColumn("small_id", "text")
		.addColumn("conversation_id", "text")
		.addColumn("seq", "integer")
		.addColumn("audience", "text")
		.addColumn("made_at", "bigint", (c) => c.notNull())
		.addColumn("drop_at", "bigint")
		.execute();
}

async function indexes(db: Kysely<unknown>): Promise<void> {
	for (const [name, columns] of [
		["attachments_of_author", ["site_id", "author_id", "made_at"]],
		["attachments_of_conversation", ["site_id", "conversation_id", "seq"]],
		["attachments_of_site", ["site_id", "bytes"]],
		["attachments_by_end", ["drop_at"]],
	] as const)
		await db.schema
			.createIndex(name)
			.on("attachments")
			.columns([...columns])
			.execute();
}
