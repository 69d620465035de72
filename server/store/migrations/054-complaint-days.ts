import type { Kysely, Migration } from "kysely";

/** Within how many days a site decides about a complaint. */
export const complaintDays: Migration = {
	async up(db: Kysely<unknown>) {
		await db.schema
			.alterTable("sites")
			.addColumn("complaint_days", "integer", (c) => c.notNull().defaultTo(15))
			.execute();
	},
};
