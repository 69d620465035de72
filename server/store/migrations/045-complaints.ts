import type { Kysely, Migration } from "kysely";
import { addIndex } from "./add-index.ts";

/** Complaints of shoppers, and how many a site has had in a year: their numbers have no gap. */
export const complaints: Migration = {
	async up(db: Kysely<unknown>) {
		await db.schema
			.createTable("complaint_counts")
			.addColumn("site_id", "text", (c) => c.notNull())
			.addColumn("year", "bigint", (c) => c.notNull())
			.addColumn("last", "bigint", (c) => c.notNull())
			.addPrimaryKeyConstraint("complaint_counts_key", ["site_id", "year"])
			.execute();
		await db.schema
			.createTable("complaints")
			.addColumn("site_id", "text", (c) => c.notNull())
			.addColumn("id", "text", (c) => c.notNull())
			.addColumn("conversation_id", "text", (c) => c.notNull())
			.addColumn("visitor_id", "text", (c) => c.notNull())
			.addColumn("letters", "text", (c) => c.notNull())
			.addColumn("year", "bigint", (c) => c.notNull())
			.addColumn("number", "bigint", (c) => c.notNull())
			.addColumn("secret_hash", "text")
			.addColumn("what", "text")
			.addColumn("order_ref", "text")
			.addColumn("wants", "text")
			.addColumn("may_contact", "bigint", (c) => c.notNull())
			.addColumn("state", "text", (c) => c.notNull())
			.addColumn("version", "bigint", (c) => c.notNull())
			.addColumn("changed_by", "text")
			.addColumn("severity", "text")
			.addColumn("filed_at", "bigint", (c) => c.notNull())
			.addColumn("assess_by", "bigint", (c) => c.notNull())
			.addColumn("answer_by", "bigint", (c) => c.notNull())
			.addColumn("assessed_at", "bigint")
			.addColumn("decided_at", "bigint")
			.addColumn("outcome", "text")
			.addColumn("decision", "text")
			.addColumn("not_accepted_at", "bigint")
			.addColumn("not_accepted", "text")
			.addColumn("final_at", "bigint")
			.addPrimaryKeyConstraint("complaints_key", ["site_id", "id"])
			.execute();
		await db.schema
			.createIndex("complaints_number")
			.unique()
			.on("complaints")
			.columns(["site_id", "year", "number"])
			.execute();
		await db.schema
			.createIndex("complaints_secret")
			.unique()
			.on("complaints")
			.column("secret_hash")
			.execute();
		await addIndex(db, "complaints_in_order", "complaints", [
			...["site_id", "state", "answer_by", "id"],
		]);
		await addIndex(db, "complaints_of_conversation", "complaints", [
			...["site_id", "conversation_id", "filed_at"],
		]);
		await addIndex(db, "complaints_of_visitor", "complaints", [
			...["site_id", "visitor_id", "filed_at"],
		]);
	},
};
