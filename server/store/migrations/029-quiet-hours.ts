import type { Kysely } from "kysely";
import { addIndex } from "./add-index.ts";

/** When nothing rings for somebody of the staff. */
export async function quietHours(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable("quiet_hours")
		.addColumn("person_id", "text", (c) => c.notNull())
		.addColumn("hours", "text", (c) => c.notNull())
		.addColumn("changes_at", "bigint", (c) => c.notNull())
		.addPrimaryKeyConstraint("quiet_hours_key", ["person_id"])
		.execute();
	await addIndex(db, "quiet_hours_change", "quiet_hours", ["changes_at"]);
}
