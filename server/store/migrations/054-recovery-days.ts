import type { Kysely, Migration } from "kysely";

/** Within how many opening days a shopper hears what is done about what went wrong. */
export const recoveryDays: Migration = {
	async up(db: Kysely<unknown>) {
		await db.schema
			.alterTable("sites")
			.addColumn("recovery_days", "integer", (c) => c.notNull().defaultTo(1))
			.execute();
	},
};
