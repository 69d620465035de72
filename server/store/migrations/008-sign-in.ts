import type { Kysely, Migration } from "kysely";

/** A new first-run link ends the earlier ones without reading the others. */
export const signIn: Migration = {
	async up(db: Kysely<unknown>) {
		await db.schema
			.createIndex("links_by_purpose")
			.on("links")
			.column("purpose")
			.execute();
	},
};
