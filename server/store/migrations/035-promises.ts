import { type Kysely, type Migration, sql } from "kysely";
import { addIndex } from "./add-index.ts";

/** What shoppers were promised, by whom and until when. */
export const promises: Migration = {
	async up(db: Kysely<unknown>) {
		await db.schema
			.createTable("promises")
			.addColumn("site_id", "text", (c) => c.notNull())
			.addColumn("id", "text", (c) => c.notNull())
			.addColumn("conversation_id", "text", (c) => c.notNull())
			.addColumn("visitor_id", "text", (c) => c.notNull())
			.addColumn("team_id", "text")
			.addColumn("kind", "text", (c) => c.notNull())
			.addColumn("what", "text")
			.addColumn("owner_kind", "text", (c) => c.notNull())
			.addColumn("owner_id", "text")
			.addColumn("owner_name", "text")
			.addColumn("due_at", "bigint", (c) => c.notNull())
			.addColumn("first_due_at", "bigint", (c) => c.notNull())
			.addColumn("made_at", "bigint", (c) => c.notNull())
			.addColumn("made_by", "text", (c) => c.notNull())
			.addColumn("made_by_name", "text", (c) => c.notNull())
			.addColumn("made_seq", "bigint", (c) => c.notNull())
			.addColumn("state", "text", (c) => c.notNull())
			.addColumn("version", "bigint", (c) => c.notNull())
			.addColumn("changed_by", "text", (c) => c.notNull())
			.addColumn("changed_as", "text", (c) => c.notNull())
			.addColumn("moved", "bigint", (c) => c.notNull())
			.addColumn("stage", "text", (c) => c.notNull())
			.addColumn("remind_at", "bigint", (c) => c.notNull())
			.addColumn("late_from", "bigint", (c) => c.notNull())
			.addColumn("next_at", "bigint")
			.addColumn("late_at", "bigint")
			.addColumn("kept_at", "bigint")
			.addColumn("entered_at", "bigint")
			.addColumn("kept_how", "text")
			.addColumn("withdrawn_at", "bigint")
			.addColumn("confirmed", "text")
			.addColumn("confirmed_at", "bigint")
			.addPrimaryKeyConstraint("promises_key", ["site_id", "id"])
			.execute();
		await db.schema
			.createIndex("promises_next")
			.on("promises")
			.column("next_at")
			.where(sql.ref("next_at"), "is not", null)
			.execute();
		await addIndex(db, "promises_in_order", "promises", [
			...["site_id", "state", "due_at", "id"],
		]);
		await addIndex(db, "promises_of_owner", "promises", [
			...["site_id", "owner_id", "state"],
		]);
		await addIndex(db, "promises_of_conversation", "promises", [
			...["site_id", "conversation_id", "made_at"],
		]);
		await addIndex(db, "promises_of_visitor", "promises", [
			...["site_id", "visitor_id", "made_at"],
		]);
		await addIndex(db, "promises_first_due", "promises", [
			...["site_id", "first_due_at", "id"],
		]);
	},
};
