import type { Kysely } from "kysely";
import { countInSteps } from "../ports/count-in-steps.ts";
import { insertAudit } from "../store/contract/audit-rows.ts";
import type { AuditRow, CoreTables } from "../store/contract/rows.ts";
import type { FeedbackTables, SurveyRow, SurveyVersionRow } from "./rows.ts";

type Tables = CoreTables & FeedbackTables;

/** What a site asks, and in which versions. */
export interface SurveyStore {
	survey(site: string, id: string): Promise<SurveyRow | undefined>;
	/** In the order of their ids; removed ones, too. */
	surveys(site: string): Promise<SurveyRow[]>;
	/** Those that run, whatever else their rule says. */
	runningSurveys(site: string): Promise<SurveyRow[]>;
	surveyVersion(
		site: string,
		survey: string,
		version: number,
	): Promise<SurveyVersionRow | undefined>;
	/** Without what they ask; the newest first. */
	surveyVersions(
		site: string,
		survey: string,
		most: number,
	): Promise<VersionSummary[]>;
	/**
	 * Keeps a change with its line of the audit log, if the survey still stands as it did; null: if there is none. Answers
	 * whether it did.
	 */
	keepSurvey(
		was: Pick<SurveyRow, "version" | "state" | "rule"> | null,
		row: SurveyRow,
		version: SurveyVersionRow | null,
		audit: AuditRow,
	): Promise<boolean>;
	/** Answered asks of a survey that nobody has counted. */
	countAnswered(site: string, survey: string): Promise<number>;
}

/** With the name that whoever made it has now. */
export interface VersionSummary extends Omit<SurveyVersionRow, "body"> {
	name: string | null;
}

export function surveyQueries(db: Kysely<Tables>): SurveyStore {
	return {
		survey: (site, id) =>
			db
				.selectFrom("surveys")
				.selectAll()
				.where("site_id", "=", site)
				.where("id", "=", id)
				.executeTakeFirst(),
		surveys: (site) =>
			db
				.selectFrom("surveys")
				.selectAll()
				.where("site_id", "=", site)
				.orderBy("id")
				.execute(),
		runningSurveys: (site) =>
			db
				.selectFrom("surveys")
				.selectAll()
				.where("site_id", "=", site)
				.where("state", "=", "running")
				.where("removed_at", "is", null)
				.execute(),
		surveyVersion: (site, survey, version) =>
			db
				.selectFrom("survey_versions")
				.selectAll()
				.where("site_id", "=", site)
				.where("survey_id", "=", survey)
				.where("version", "=", version)
				.executeTakeFirst(),
		surveyVersions: (site, survey, most) =>
			db
				.selectFrom("survey_versions as s")
				.leftJoin("people as p", "p.id", "s.made_by")
				.select([
					"s.site_id",
					"s.survey_id",
					"s.version",
					"s.comparable_since",
					"s.made_at",
					"s.made_by",
					"p.name",
				])
				.where("s.site_id", "=", site)
				.where("s.survey_id", "=", survey)
				.orderBy("s.version", "desc")
				.limit(most)
				.execute(),
		keepSurvey: (was, row, version, audit) =>
			db.transaction().execute(async (tx) => {
				if (!(await isKept(tx, was, row))) return false;
				if (version)
					await tx.insertInto("survey_versions").values(version).execute();
				await insertAudit(tx as unknown as Kysely<CoreTables>, [audit]);
				return true;
			}),
		countAnswered: (site, survey) =>
			countInSteps<{ answered_at: number; id: string }>(
				(after, leftOut, most) =>
					db
						.selectFrom("asks")
						.select(["answered_at", "id"])
						.where("site_id", "=", site)
						.where("survey_id", "=", survey)
						.where(({ eb, refTuple, tuple }) =>
							eb(
								refTuple("answered_at", "id"),
								">",
								tuple(after?.answered_at ?? -1, after?.id ?? ""),
							),
						)
						.orderBy("answered_at")
						.orderBy("id")
						.limit(most)
						.offset(leftOut)
						.$castTo<{ answered_at: number; id: string }>()
						.execute(),
			),
	};
}

async function isKept(
	tx: Kysely<Tables>,
	was: Pick<SurveyRow, "version" | "state" | "rule"> | null,
	row: SurveyRow,
): Promise<boolean> {
	if (was === null) {
		const { numInsertedOrUpdatedRows } = await tx
			.insertInto("surveys")
			.values(row)
			.onConflict((on) => on.doNothing())
			.executeTakeFirst();
		return (numInsertedOrUpdatedRows ?? 0n) > 0n;
	}
	const { state, version, rule, removed_at } = row;
	const { numUpdatedRows } = await tx
		.updateTable("surveys")
		// Not what was counted: somebody may have answered meanwhile.
		.set({ state, version, rule, removed_at })
		.where("site_id", "=", row.site_id)
		.where("id", "=", row.id)
		.where("version", "=", was.version)
		.where("state", "=", was.state)
		.where("rule", "=", was.rule)
		.where("removed_at", "is", null)
		.executeTakeFirst();
	return numUpdatedRows > 0n;
}
