import type { Kysely, Migration } from "kysely";

/** How far tables are that are made anew in steps. */
export const rebuilds: Migration = {
	async up(db: Kysely<unknown>) {
		await db.schema
			.createTable("rebuilds")
			.addColumn("name", "text", (c) => c.primaryKey())
			.addColumn("plan", "text", (c) => c.notNull())
			.addColumn("phase", "text", (c) => c.notNull())
			.addColumn("cursor", "text")
			.addColumn("rows", "bigint", (c) => c.notNull())
			.addColumn("total", "bigint", (c) => c.notNull())
			.addColumn("ends_as", "text", (c) => c.notNull())
			.addColumn("began_at", "bigint", (c) => c.notNull())
			.addColumn("ended_at", "bigint")
			.execute();
	},
};
