import { type Kysely, type Migration, sql } from "kysely";

/**
 * What goes after its days is found in its order, and counted in steps. Which conversations are still to be erased: with
 * their state, since SQLite takes the index with more of what is asked for, and took the one of all closed ones, erased
 * or not. A message changes none of these columns.
 */
export const flatReads: Migration = {
	async up(db: Kysely<unknown>) {
		await db.schema.dropIndex("conversations_to_erase").execute();
		await db.schema
			.createIndex("conversations_to_erase")
			.on("conversations")
			.columns(["site_id", "state", "state_since", "id"])
			.where(sql.ref("state"), "=", sql.lit("closed"))
			.where(sql.ref("forgotten_at"), "is", null)
			.execute();
		await db.schema.dropIndex("ratings_with_comment").execute();
		await db.schema
			.createIndex("ratings_with_comment")
			.on("ratings")
			.columns(["site_id", "given_at", "conversation_id", "asked_seq"])
			.where(sql.ref("comment"), "is not", null)
			.execute();
	},
};
