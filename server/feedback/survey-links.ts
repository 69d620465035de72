import { newToken } from "../../protocol/ids.ts";
import { Refused } from "../../protocol/refusal.ts";
import { AFTER_CHAT } from "../../protocol/survey.ts";
import {
	LINKS_OF_SURVEY,
	type SurveyLink,
	type SurveyLinkEnded,
	type SurveyLinkMade,
	type SurveyLinkMake,
	type SurveyLinks,
	type SurveyLinksAsked,
} from "../../protocol/survey-link.ts";
import { auditRow } from "../people/audit.ts";
import { hashOf } from "../people/secret.ts";
import type { Store } from "../store/contract/store.ts";
import type { FeedbackStore } from "./queries.ts";
import type { SurveyLinkRow } from "./rows.ts";

interface Parts {
	store: Store & FeedbackStore;
	/** Where links lead to. */
	origin: string;
}

/** Errors: `not_found`, `malformed` with the field at fault, `rejected`. */
export async function makeSurveyLink(
	{ store, origin }: Parts,
	by: string,
	{ site, survey, name, uses, order, expiresAt }: SurveyLinkMake,
): Promise<SurveyLinkMade> {
	if (survey === AFTER_CHAT) throw new Refused({ code: "rejected" });
	const row = await store.survey(site, survey);
	if (!row || row.removed_at !== null) throw new Refused({ code: "not_found" });
	const now = store.now();
	if (expiresAt !== null && expiresAt <= now)
		throw new Refused({ code: "malformed", field: "expiresAt" });
	if (order !== null && !(await store.order(site, order)))
		throw new Refused({ code: "malformed", field: "order" });
	const made = await store.surveyLinksOf(site, survey, LINKS_OF_SURVEY);
	if (made.length >= LINKS_OF_SURVEY) throw new Refused({ code: "rejected" });
	const token = newToken();
	await store.keepSurveyLink({
		site_id: site,
		token_hash: hashOf(token),
		survey_id: survey,
		uses,
		name,
		order_id: order,
		ask_id: null,
		used_by: null,
		made_at: now,
		made_by: by,
		expires_at: expiresAt,
		ended_at: null,
	});
	await store.keepAudit([
		auditRow(site, now, {
			action: "survey_link_made",
			by,
			target: survey,
			details: { name, uses },
		}),
	]);
	const links = await readSurveyLinks(store, { site, survey });
	return { ...links, url: `${origin}/s/${token}` };
}

/** Errors: `not_found`. */
export async function endSurveyLink(
	{ store }: Parts,
	by: string,
	{ site, survey, link }: SurveyLinkEnded,
): Promise<SurveyLinks> {
	const row = await store.surveyLinkByToken(link);
	if (row?.site_id !== site || row.survey_id !== survey)
		throw new Refused({ code: "not_found" });
	const now = store.now();
	if (await store.closeSurveyLink(site, link, now))
		await store.keepAudit([
			auditRow(site, now, {
				action: "survey_link_ended",
				by,
				target: survey,
				details: { name: row.name },
			}),
		]);
	return readSurveyLinks(store, { site, survey });
}

export async function readSurveyLinks(
	store: FeedbackStore,
	{ site, survey }: SurveyLinksAsked,
): Promise<SurveyLinks> {
	const rows = await store.surveyLinksOf(site, survey, LINKS_OF_SURVEY);
	return { links: rows.map(linkShown) };
}

function linkShown(row: SurveyLinkRow): SurveyLink {
	return {
		id: row.token_hash,
		name: row.name,
		uses: row.uses,
		order: row.order_id,
		used: row.used_by !== null,
		madeAt: row.made_at,
		expiresAt: row.expires_at,
		endedAt: row.ended_at,
	};
}
