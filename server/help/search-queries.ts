import type { Kysely } from "kysely";
import type { HelpSearchRow, HelpTables } from "./rows.ts";

/** What was looked for without a result. */
export interface SearchStore {
	keepHelpSearch(row: Omit<HelpSearchRow, "times">): Promise<void>;
	helpSearches(site: string, most: number): Promise<HelpSearchRow[]>;
	/** Drops at most so many that nobody looked for since. Answers how many. */
	dropHelpSearches(before: number, most: number): Promise<number>;
}

export function searchQueries(db: Kysely<HelpTables>): SearchStore {
	return {
		async keepHelpSearch(row) {
			await db
				.insertInto("help_searches")
				.values({ ...row, times: 1 })
				.onConflict((on) =>
					on.columns(["site_id", "language", "words"]).doUpdateSet((eb) => ({
						times: eb("help_searches.times", "+", 1),
						at: row.at,
					})),
				)
				.execute();
		},
		helpSearches: (site, most) =>
			db
				.selectFrom("help_searches")
				.selectAll()
				.where("site_id", "=", site)
				.orderBy("at", "desc")
				.limit(most)
				.execute(),
		async dropHelpSearches(before, most) {
			const old = await db
				.selectFrom("help_searches")
				.select(["site_id", "language", "words"])
				.where("at", "<", before)
				.orderBy("at")
				.limit(most)
				.execute();
			for (const { site_id, language, words } of old)
				await db
					.deleteFrom("help_searches")
					.where("site_id", "=", site_id)
					.where("language", "=", language)
					.where("words", "=", words)
					.execute();
			return old.length;
		},
	};
}
