import type { Kysely, Migration } from "kysely";

/** Links and sessions that have ended are found without reading the others. */
export const signIn: Migration = {
	async up(db: Kysely<unknown>) {
		for (const [name, table, column] of [
			["links_by_end", "links", "expires_at"],
			["links_by_purpose", "links", "purpose"],
			["sessions_by_use", "sessions", "used_at"],
			["sessions_by_start", "sessions", "created_at"],
		] as const)
			await db.schema.createIndex(name).on(table).column(column).execute();
	},
};
