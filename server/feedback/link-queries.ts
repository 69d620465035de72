import type { Kysely } from "kysely";
import type { CoreTables } from "../store/contract/rows.ts";
import type { FeedbackTables, SurveyLinkRow } from "./rows.ts";

type Tables = CoreTables & FeedbackTables;

/** Links by which surveys are answered. */
export interface LinkStore {
	keepSurveyLink(row: SurveyLinkRow): Promise<void>;
	surveyLinkByToken(tokenHash: string): Promise<SurveyLinkRow | undefined>;
	/** Those that people have made, the newest first. */
	surveyLinksOf(
		site: string,
		survey: string,
		most: number,
	): Promise<SurveyLinkRow[]>;
	/** It opens nothing any more. Answers whether it did. */
	closeSurveyLink(
		site: string,
		tokenHash: string,
		now: number,
	): Promise<boolean>;
	/**
	 * Of `once`: it belongs to this browser from now on, with this ask where none was made for it. Of two at once the
	 * first one has it. Resolves with how it stands then.
	 */
	useSurveyLink(
		tokenHash: string,
		by: { used_by: string; ask: string },
	): Promise<SurveyLinkRow | undefined>;
	/** Drops at most so many that ended by themselves before this. Answers how many. */
	dropSurveyLinks(before: number, most: number): Promise<number>;
	/** Those of `once` open nothing any more. Answers how many. */
	endSurveyLinksOnce(now: number): Promise<number>;
}

export function linkQueries(db: Kysely<Tables>): LinkStore {
	const byToken = (from: Kysely<Tables>, tokenHash: string) =>
		from
			.selectFrom("survey_links")
			.selectAll()
			.where("token_hash", "=", tokenHash)
			.executeTakeFirst();
	return {
		async keepSurveyLink(row) {
			await db.insertInto("survey_links").values(row).execute();
		},
		surveyLinkByToken: (tokenHash) => byToken(db, tokenHash),
		surveyLinksOf: (site, survey, most) =>
			db
				.selectFrom("survey_links")
				.selectAll()
				.where("site_id", "=", site)
				.where("survey_id", "=", survey)
				.where("made_by", "is not", null)
				.orderBy("made_at", "desc")
				.limit(most)
				.execute(),
		async closeSurveyLink(site, tokenHash, now) {
			const { numUpdatedRows } = await db
				.updateTable("survey_links")
				.set({ ended_at: now })
				.where("token_hash", "=", tokenHash)
				.where("site_id", "=", site)
				.where("ended_at", "is", null)
				.executeTakeFirst();
			return numUpdatedRows > 0n;
		},
		useSurveyLink: (tokenHash, { used_by, ask }) =>
			db.transaction().execute(async (tx) => {
				await tx
					.updateTable("survey_links")
					.set((of) => ({
						used_by,
						ask_id: of.fn.coalesce("ask_id", of.val(ask)),
					}))
					.where("token_hash", "=", tokenHash)
					.where("used_by", "is", null)
					.execute();
				return byToken(tx, tokenHash);
			}),
		dropSurveyLinks: (before, most) =>
			db.transaction().execute(async (tx) => {
				const ended = await tx
					.selectFrom("survey_links")
					.select("token_hash")
					.where("expires_at", "<", before)
					.orderBy("expires_at")
					.limit(most)
					.execute();
				for (const { token_hash } of ended)
					await tx
						.deleteFrom("survey_links")
						.where("token_hash", "=", token_hash)
						.execute();
				return ended.length;
			}),
		async endSurveyLinksOnce(now) {
			const { numUpdatedRows } = await db
				.updateTable("survey_links")
				.set({ ended_at: now })
				// Also what has no end of its own.
				.where(({ eb, or }) =>
					or([eb("expires_at", "is", null), eb("expires_at", ">=", now)]),
				)
				.where("uses", "=", "once")
				.where("ended_at", "is", null)
				.executeTakeFirst();
			return Number(numUpdatedRows);
		},
	};
}
