import type { Kysely, Migration } from "kysely";
import { addIndex } from "./add-index.ts";

/** What promises need to be asked about, and what follows a conversation later. */
export const followUps: Migration = {
	async up(db: Kysely<unknown>) {
		// The entry with which it was kept: "Is this done?" stands there.
		await db.schema
			.alterTable("promises")
			.addColumn("kept_seq", "bigint")
			.execute();
		await db.schema
			.createTable("promise_settings")
			.addColumn("site_id", "text", (c) => c.notNull().primaryKey())
			.addColumn("open_most", "bigint", (c) => c.notNull())
			.execute();
		await db.schema
			.createTable("check_backs")
			.addColumn("site_id", "text", (c) => c.notNull())
			.addColumn("conversation_id", "text", (c) => c.notNull())
			.addColumn("visitor_id", "text", (c) => c.notNull())
			.addColumn("made_by", "text", (c) => c.notNull())
			.addColumn("made_by_name", "text", (c) => c.notNull())
			.addColumn("made_at", "bigint", (c) => c.notNull())
			.addColumn("check_at", "bigint", (c) => c.notNull())
			.addColumn("next_at", "bigint")
			.addColumn("asked_seq", "bigint")
			.addColumn("answer", "text")
			.addColumn("answered_at", "bigint")
			.addPrimaryKeyConstraint("check_backs_key", [
				"site_id",
				"conversation_id",
			])
			.execute();
		await addIndex(db, "check_backs_next", "check_backs", ["next_at"]);
		await db.schema
			.createTable("tell_others")
			.addColumn("site_id", "text", (c) => c.notNull().primaryKey())
			.addColumn("review_url", "text")
			.addColumn("referral_url", "text")
			.execute();
	},
};
