import type { Kysely, Migration } from "kysely";

/** What files there are beside the database, whose they are, and when each is to go. */
export const files: Migration = {
	async up(db: Kysely<unknown>) {
		await db.schema
			.createTable("files")
			.addColumn("id", "text", (c) => c.primaryKey())
			.addColumn("person_id", "text", (c) => c.notNull())
			.addColumn("drop_at", "bigint")
			.execute();
		await db.schema
			.createIndex("files_of_person")
			.on("files")
			.column("person_id")
			.execute();
		await db.schema
			.createIndex("files_by_end")
			.on("files")
			.column("drop_at")
			.execute();
	},
};
