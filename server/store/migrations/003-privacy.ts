import type { Kysely, Migration } from "kysely";

/** Being forgotten, and where a shop says what becomes of data. */
export const privacy: Migration = {
	async up(db: Kysely<unknown>) {
		await db.schema
			.alterTable("sites")
			.addColumn("privacy_url", "text")
			.execute();
		for (const table of ["visitors", "conversations"])
			await db.schema
				.alterTable(table)
				.addColumn("forgotten_at", "bigint")
				.execute();
	},
};
