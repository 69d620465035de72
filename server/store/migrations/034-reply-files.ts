import { type Kysely, type Migration, sql } from "kysely";

/** Saved replies have files, of which messages get copies with the same bytes. */
export const replyFiles: Migration = {
	async up(db: Kysely<unknown>) {
		for (const column of ["reply_id", "reply_owner"])
			await db.schema
				.alterTable("attachments")
				.addColumn(column, "text")
				.execute();
		await db.schema
			.createIndex("attachments_of_reply")
			.on("attachments")
			.columns(["reply_owner", "site_id", "reply_id"])
			.where(sql.ref("reply_owner"), "is not", null)
			.execute();
		// Who else has the same bytes.
		for (const column of ["file_id", "small_id"])
			await db.schema
				.createIndex(`attachments_by_${column}`)
				.on("attachments")
				.column(column)
				.where(sql.ref(column), "is not", null)
				.execute();
		await db.schema
			.alterTable("saved_replies")
			.addColumn("files", "text", (c) => c.notNull().defaultTo("[]"))
			.execute();
	},
};
