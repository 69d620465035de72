import type { Kysely, Migration } from "kysely";
import { addIndex } from "./add-index.ts";

/** What agent and shopper have agreed, as the agent wrote it, and what the shopper said of that. */
export const agreements: Migration = {
	async up(db: Kysely<unknown>) {
		await db.schema
			.createTable("agreements")
			.addColumn("site_id", "text", (c) => c.notNull())
			.addColumn("id", "text", (c) => c.notNull())
			.addColumn("conversation_id", "text", (c) => c.notNull())
			.addColumn("lines", "text")
			.addColumn("left_by", "text", (c) => c.notNull())
			.addColumn("left_at", "bigint", (c) => c.notNull())
			.addColumn("state", "text", (c) => c.notNull())
			.addColumn("answered_at", "bigint")
			.addPrimaryKeyConstraint("agreements_key", ["site_id", "id"])
			.execute();
		await addIndex(db, "agreements_of_conversation", "agreements", [
			...["site_id", "conversation_id"],
		]);
	},
};
