import type { ComparableSince } from "../../protocol/comparable.ts";
import { comparableSince } from "../../protocol/comparable.ts";
import { Refused } from "../../protocol/refusal.ts";
import { AFTER_CHAT, type SurveyRule } from "../../protocol/survey.ts";
import {
	type OrderWay,
	REMOVED_TOLD,
	type SurveyList,
	type SurveyNamed,
	type SurveyRead,
	type SurveySummary,
	type SurveyVersionInfo,
	VERSIONS_TOLD,
} from "../../protocol/survey-settings.ts";
import { keysOf } from "../people/identity-keys.ts";
import { mustFindSite } from "../sites/must-find-site.ts";
import type { SiteRow } from "../store/contract/rows.ts";
import type { Store } from "../store/contract/store.ts";
import { AFTER_CHAT_BODY } from "./after-chat.ts";
import type { FeedbackStore } from "./queries.ts";
import type { SurveyRow } from "./rows.ts";
import { surveyBody } from "./survey-body.ts";
import { afterChatRow } from "./surveys.ts";

/** The surveys of a site: the one after a conversation, then by age, removed ones at the end. */
export async function listSurveys(
	store: FeedbackStore,
	site: string,
): Promise<SurveyList> {
	const rows = await store.surveys(site);
	const first = rows.find(({ id }) => id === AFTER_CHAT) ?? afterChatRow(site);
	const others = rows
		.filter(({ id }) => id !== AFTER_CHAT)
		.sort((a, b) => a.made_at - b.made_at);
	const there = others.filter(({ removed_at }) => removed_at === null);
	const removed = others
		.filter(({ removed_at }) => removed_at !== null)
		.slice(-REMOVED_TOLD);
	const surveys: SurveySummary[] = [];
	for (const row of [first, ...there, ...removed])
		surveys.push(await summary(store, row));
	return { surveys };
}

interface ReadParts {
	store: FeedbackStore & Pick<Store, "site">;
	/** null: no mail goes out. */
	post: unknown;
}

/** One survey, also a removed one. Errors: `not_found`. */
export async function readSurvey(
	{ store, post }: ReadParts,
	{ site, survey, version }: SurveyNamed,
): Promise<SurveyRead> {
	const kept = await store.survey(site, survey);
	const row = kept ?? (survey === AFTER_CHAT ? afterChatRow(site) : undefined);
	const wanted = version ?? row?.version ?? 0;
	const body = row && (await surveyBody(store, site, survey, wanted));
	if (!row || !body) throw new Refused({ code: "not_found" });
	return {
		survey: await summary(store, row),
		version: wanted,
		body,
		versions: await versionsOf(store, row),
		orderWay: orderWay(await mustFindSite(store, site), post !== null),
	};
}

function orderWay(site: SiteRow, isMailed: boolean): OrderWay {
	if (keysOf(site).signing.length === 0) return "no_key";
	return isMailed ? "mail" : "visits";
}

async function summary(
	store: FeedbackStore,
	row: SurveyRow,
): Promise<SurveySummary> {
	const body = await surveyBody(store, row.site_id, row.id, row.version);
	return {
		site: row.site_id,
		id: row.id,
		title: body?.title ?? {},
		state: row.state,
		version: row.version,
		rule: JSON.parse(row.rule) as SurveyRule,
		answered:
			row.made_at === 0
				? await store.countAnswered(row.site_id, row.id)
				: row.answered,
		madeAt: row.made_at || null,
		removedAt: row.removed_at,
	};
}

async function versionsOf(
	store: FeedbackStore,
	{ site_id, id }: SurveyRow,
): Promise<SurveyVersionInfo[]> {
	const rows = await store.surveyVersions(site_id, id, VERSIONS_TOLD);
	const versions = rows.map((row) => ({
		version: row.version,
		madeAt: row.made_at,
		madeBy:
			row.made_by !== null && row.name !== null
				? { id: row.made_by, name: row.name }
				: null,
		comparableSince: JSON.parse(row.comparable_since) as ComparableSince,
	}));
	if (id !== AFTER_CHAT || rows.length >= VERSIONS_TOLD) return versions;
	return [
		...versions,
		{
			version: 1,
			madeAt: null,
			madeBy: null,
			comparableSince: comparableSince(AFTER_CHAT_BODY, 1, null),
		},
	];
}
