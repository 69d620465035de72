import type { Kysely, Migration } from "kysely";

/** What a complaint said first of its answer, and who filed it; tries to reach a shopper, and that they ask for somebody else. */
export const repairAgain: Migration = {
	async up(db: Kysely<unknown>) {
		await db.schema
			.alterTable("complaints")
			.addColumn("first_answer_by", "bigint")
			.execute();
		await db.schema
			.alterTable("complaints")
			.addColumn("filed_by", "text")
			.execute();
		// JSON: when somebody tried.
		await db.schema
			.alterTable("recoveries")
			.addColumn("tries", "text", (c) => c.notNull().defaultTo("[]"))
			.execute();
		// null: they have not asked.
		await db.schema
			.alterTable("recoveries")
			.addColumn("somebody_else_at", "bigint")
			.execute();
	},
};
