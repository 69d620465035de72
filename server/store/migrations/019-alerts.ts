import { type Kysely, sql } from "kysely";
import { addIndex } from "./add-index.ts";

/** Bad answers that somebody of the staff has to see, and whom each person wants to be called by. */
export async function alerts(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable("alerts")
		.addColumn("site_id", "text", (c) => c.notNull())
		.addColumn("ask_id", "text", (c) => c.notNull())
		.addColumn("survey_id", "text", (c) => c.notNull())
		.addColumn("visitor_id", "text")
		.addColumn("conversation_id", "text")
		.addColumn("asked_seq", "integer")
		.addColumn("score", "integer")
		.addColumn("solved", "text")
		.addColumn("at", "bigint", (c) => c.notNull())
		.addColumn("call_at", "bigint")
		.addColumn("ended_at", "bigint")
		.addColumn("ended_by", "text")
		.addColumn("ended_why", "text")
		.addPrimaryKeyConstraint("alerts_key", ["site_id", "ask_id"])
		.execute();
	await addIndex(db, "alerts_to_call", "alerts", ["call_at"]);
	await addIndex(db, "alerts_of_visitor", "alerts", ["site_id", "visitor_id"]);
	await db.schema
		.createIndex("alerts_open")
		.on("alerts")
		.columns(["site_id", "at", "ask_id"])
		.where(sql.ref("ended_at"), "is", null)
		.execute();
	await db.schema
		.createTable("alert_choices")
		.addColumn("person_id", "text", (c) => c.notNull())
		.addColumn("push", "integer", (c) => c.notNull())
		.addColumn("mail", "integer", (c) => c.notNull())
		.addPrimaryKeyConstraint("alert_choices_key", ["person_id"])
		.execute();
	await db.schema
		.createTable("alert_calls")
		.addColumn("person_id", "text", (c) => c.notNull())
		.addColumn("at", "bigint", (c) => c.notNull())
		.execute();
	await addIndex(db, "alert_calls_of_person", "alert_calls", [
		"person_id",
		"at",
	]);
	await addIndex(db, "alert_calls_at", "alert_calls", ["at"]);
}
