import { type Kysely, type Migration, sql } from "kysely";
import { addIndex } from "./add-index.ts";

/** What follows something that went wrong for a shopper, until they were told how it is put right. */
export const repair: Migration = {
	async up(db: Kysely<unknown>) {
		await db.schema
			.createTable("recoveries")
			.addColumn("site_id", "text", (c) => c.notNull())
			.addColumn("id", "text", (c) => c.notNull())
			.addColumn("conversation_id", "text", (c) => c.notNull())
			.addColumn("visitor_id", "text", (c) => c.notNull())
			.addColumn("relation", "text", (c) => c.notNull())
			.addColumn("causes", "text", (c) => c.notNull())
			.addColumn("score", "bigint")
			.addColumn("words", "text")
			.addColumn("state", "text", (c) => c.notNull())
			.addColumn("version", "bigint", (c) => c.notNull())
			.addColumn("changed_by", "text")
			.addColumn("changed_as", "text", (c) => c.notNull())
			.addColumn("opened_at", "bigint", (c) => c.notNull())
			.addColumn("opened_seq", "bigint", (c) => c.notNull())
			.addColumn("opened_by", "text")
			.addColumn("due_at", "bigint", (c) => c.notNull())
			.addColumn("first_due_at", "bigint", (c) => c.notNull())
			.addColumn("owner_id", "text")
			.addColumn("owner_name", "text")
			.addColumn("ending", "text")
			.addColumn("put_by", "text")
			.addColumn("put_by_name", "text")
			.addColumn("put_at", "bigint")
			.addColumn("apology", "text")
			.addColumn("correction", "text")
			.addColumn("correction_text", "text")
			.addColumn("promise_id", "text")
			.addColumn("prevention", "text", (c) => c.notNull())
			.addColumn("told", "text")
			.addColumn("told_at", "bigint")
			.addColumn("done_at", "bigint")
			.addColumn("ended_at", "bigint")
			.addColumn("second_score", "bigint")
			.addColumn("second_at", "bigint")
			.addColumn("not_accepted", "bigint", (c) => c.notNull())
			.addColumn("next_at", "bigint")
			.addPrimaryKeyConstraint("recoveries_key", ["site_id", "id"])
			.execute();
		// One that is open of each conversation, whoever opens it at once.
		await db.schema
			.createIndex("recoveries_open")
			.unique()
			.on("recoveries")
			.columns(["site_id", "conversation_id"])
			.where(sql.ref("ended_at"), "is", null)
			.execute();
		await db.schema
			.createIndex("recoveries_next")
			.on("recoveries")
			.column("next_at")
			.where(sql.ref("next_at"), "is not", null)
			.execute();
		await addIndex(db, "recoveries_in_order", "recoveries", [
			...["site_id", "state", "due_at", "id"],
		]);
		await addIndex(db, "recoveries_of_conversation", "recoveries", [
			...["site_id", "conversation_id", "opened_at"],
		]);
		await addIndex(db, "recoveries_of_visitor", "recoveries", [
			...["site_id", "visitor_id", "opened_at"],
		]);
		await addIndex(db, "recoveries_done", "recoveries", [
			...["site_id", "done_at"],
		]);
		await addIndex(db, "recoveries_opened", "recoveries", [
			...["site_id", "opened_at", "id"],
		]);
	},
};
