import type { Kysely, Migration } from "kysely";

/** How an agent sorts conversations: tags, outcomes, what is put off, and what is nobody's business. */
export const desk: Migration = {
	async up(db: Kysely<unknown>) {
		const conversations = () => db.schema.alterTable("conversations");
		await conversations()
			.addColumn("tags", "text", (c) => c.notNull().defaultTo("[]"))
			.execute();
		await conversations().addColumn("outcome", "text").execute();
		for (const column of ["snoozed_at", "snoozed_until", "back_at"])
			await conversations().addColumn(column, "bigint").execute();
		await conversations()
			.addColumn("spam", "integer", (c) => c.notNull().defaultTo(0))
			.execute();
	},
};
