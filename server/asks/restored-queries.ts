import type { Kysely } from "kysely";
import type { CoreTables } from "../store/contract/rows.ts";
import { ANY_SURVEY, EVERYBODY } from "./may-ask.ts";
import type { AskTables } from "./rows.ts";

/** After a backup was restored. */
export interface RestoredStore {
	/** Whoever was there before counts as asked then, by every survey: since the backup they may have been. */
	askedWhenRestored(sites: readonly string[], now: number): Promise<void>;
	/** About no conversation is asked that would have been asked about by now. Answers how many. */
	askAboutNone(now: number): Promise<number>;
	/** What had settled, or has most likely settled since, is told to nobody a second time. Answers how many. */
	settleRestored(now: number): Promise<number>;
}

export function restoredQueries(
	db: Kysely<AskTables & CoreTables>,
): RestoredStore {
	return {
		async askedWhenRestored(sites, now) {
			for (const site_id of sites)
				await db
					.insertInto("ask_clocks")
					.values({
						site_id,
						asked_of: EVERYBODY,
						survey_id: ANY_SURVEY,
						asked_at: now,
						dropped: 0,
					})
					.onConflict((on) =>
						on
							.columns(["site_id", "asked_of", "survey_id"])
							.doUpdateSet({ asked_at: now }),
					)
					.execute();
		},
		async askAboutNone(now) {
			const { numUpdatedRows } = await db
				.updateTable("conversations")
				.set({ ask_at: null })
				.where("ask_at", "is not", null)
				.where("ask_at", "<=", now)
				.executeTakeFirst();
			return Number(numUpdatedRows);
		},
		async settleRestored(now) {
			const { numUpdatedRows } = await db
				.updateTable("asks")
				.set({ settle_at: null, settled_at: now })
				.where("settle_at", "is not", null)
				.executeTakeFirst();
			return Number(numUpdatedRows);
		},
	};
}
