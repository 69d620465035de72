import { type Kysely, type Migration, sql } from "kysely";

/** When the staff is reminded of a complaint; null: never again. */
export const complaintReminders: Migration = {
	async up(db: Kysely<unknown>) {
		await db.schema
			.alterTable("complaints")
			.addColumn("remind_at", "bigint")
			.execute();
		await db.schema
			.createIndex("complaints_remind")
			.on("complaints")
			.column("remind_at")
			.where(sql.ref("remind_at"), "is not", null)
			.execute();
		// Of those that are open already once, as the answer is due.
		await sql`update complaints set remind_at = answer_by where state not in ('decided', 'final')`.execute(
			db,
		);
	},
};
