import type { Kysely, Migration } from "kysely";

/** In which language somebody of the staff reads the console; null: as their browser says. */
export const consoleLanguages: Migration = {
	async up(db: Kysely<unknown>) {
		await db.schema
			.alterTable("people")
			.addColumn("language", "text")
			.execute();
	},
};
