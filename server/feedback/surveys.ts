import { isDeepStrictEqual } from "node:util";
import type { AuditAction } from "../../protocol/audit.ts";
import {
	type ComparableSince,
	comparableSince,
} from "../../protocol/comparable.ts";
import { Refused } from "../../protocol/refusal.ts";
import {
	AFTER_CHAT,
	INTERVAL_DAYS,
	type SurveyBody,
	type SurveyRule,
	type SurveyState,
} from "../../protocol/survey.ts";
import { surveyFaults } from "../../protocol/survey-faults.ts";
import {
	SURVEY_VERSIONS,
	SURVEYS,
	SURVEYS_EVER,
	type SurveyRemoved,
	type SurveySaved,
	type SurveySet,
} from "../../protocol/survey-settings.ts";
import { auditRow } from "../people/audit.ts";
import type { Publisher } from "../ports/publisher.ts";
import { mustFindSite } from "../sites/must-find-site.ts";
import type { Store } from "../store/contract/store.ts";
import {
	AFTER_CHAT_BODY,
	AFTER_CHAT_RULE,
	afterChatFault,
} from "./after-chat.ts";
import type { FeedbackStore } from "./queries.ts";
import type { SurveyRow, SurveyVersionRow } from "./rows.ts";
import { ownLanguage, surveyBody } from "./survey-body.ts";

export interface SurveyParts {
	store: Store & FeedbackStore;
	publisher: Publisher;
}

/** A survey that is new is asked by nobody until its owner says when. */
const NEW_RULE: SurveyRule = {
	trigger: { kind: "by_link" },
	everyDays: INTERVAL_DAYS,
	share: 100,
	quota: null,
	startsAt: null,
	endsAt: null,
};

/**
 * Keeps what a survey asks. What has changed is a new version; the one before and its answers stay as they are.
 * Errors: `malformed` with the field, `conflict`, `not_found`, `rejected` beyond the numbers of surveys and versions.
 */
export async function saveSurvey(
	{ store, publisher }: SurveyParts,
	by: string,
	{ site, survey, was, body }: SurveySaved,
): Promise<void> {
	const row = await findSurvey(store, site, survey);
	const current = row?.version ?? 0;
	if (current === 0 && was !== 0) throw new Refused({ code: "not_found" });
	const before = row && (await surveyBody(store, site, survey, row.version));
	// Also where another version was edited: the reply was lost, and it is said again.
	if (before && isDeepStrictEqual(before, body)) return;
	if (was !== current) throw new Refused({ code: "conflict" });
	await mustStand(store, site, survey, body);
	if (current >= SURVEY_VERSIONS) throw new Refused({ code: "rejected" });
	const now = store.now();
	const version = current + 1;
	const old = before && {
		body: before,
		since: await sinceOf(store, site, survey, current, before),
	};
	const next: SurveyVersionRow = {
		site_id: site,
		survey_id: survey,
		version,
		body: JSON.stringify(body),
		comparable_since: JSON.stringify(
			comparableSince(body, version, old ?? null),
		),
		made_at: now,
		made_by: by,
	};
	await mustKeep(
		store,
		row,
		{ ...(row ?? (await newRow(store, site, survey, by))), version },
		next,
		{
			action: "survey_saved",
			by,
			details: { version },
		},
	);
	tellSurveys(publisher, site);
}

/** Says when a survey is asked, and whether. Errors: `not_found`, `rejected`. */
export async function setSurvey(
	{ store, publisher }: SurveyParts,
	by: string,
	{ site, survey, state, rule }: SurveySet,
): Promise<void> {
	const row = await mustFindSurvey(store, site, survey);
	const before = { state: row.state, rule: JSON.parse(row.rule) as SurveyRule };
	const after = { state: state ?? before.state, rule: rule ?? before.rule };
	if (isDeepStrictEqual(before, after)) return;
	const isAfterChat = survey === AFTER_CHAT;
	const mayGo =
		after.state === before.state || NEXT[before.state].includes(after.state);
	if (
		!mayGo ||
		(after.rule.trigger.kind === "after_chat") !== isAfterChat ||
		// It is the only one of its kind: what has ended does not begin again.
		(isAfterChat && after.state === "ended")
	)
		throw new Refused({ code: "rejected" });
	const set = { state: after.state, rule: JSON.stringify(after.rule) };
	await mustKeep(store, row, { ...row, ...set }, null, {
		action: "survey_set",
		by,
		details: { before, after },
	});
	tellSurveys(publisher, site);
}

const NEXT: Readonly<Record<SurveyState, readonly SurveyState[]>> = {
	draft: ["running"],
	running: ["paused", "ended"],
	paused: ["running", "ended"],
	ended: [],
};

/** It asks nobody any more; who was asked may still answer, and what was answered stays. Errors: `not_found`, `rejected`. */
export async function removeSurvey(
	{ store, publisher }: SurveyParts,
	by: string,
	{ site, survey }: SurveyRemoved,
): Promise<void> {
	if (survey === AFTER_CHAT) throw new Refused({ code: "rejected" });
	const row = await mustFindSurvey(store, site, survey);
	const gone = { ...row, removed_at: store.now() };
	await mustKeep(store, row, gone, null, { action: "survey_removed", by });
	tellSurveys(publisher, site);
}

/** A survey that is not removed. Every site has the one after a conversation, whose row comes with its first change. */
async function findSurvey(
	store: SurveyParts["store"],
	site: string,
	survey: string,
): Promise<SurveyRow | undefined> {
	const row = await store.survey(site, survey);
	if (row?.removed_at) throw new Refused({ code: "not_found" });
	return row ?? (survey === AFTER_CHAT ? afterChatRow(site) : undefined);
}

async function mustFindSurvey(
	store: SurveyParts["store"],
	site: string,
	survey: string,
): Promise<SurveyRow> {
	const row = await findSurvey(store, site, survey);
	if (!row) throw new Refused({ code: "not_found" });
	return row;
}

/** As it stands before anybody has changed it. */
export function afterChatRow(site: string): SurveyRow {
	return {
		site_id: site,
		id: AFTER_CHAT,
		state: "running",
		version: 1,
		rule: JSON.stringify(AFTER_CHAT_RULE),
		answered: 0,
		// Of every site: nobody made it.
		made_at: 0,
		made_by: null,
		removed_at: null,
	};
}

async function newRow(
	store: SurveyParts["store"],
	site: string,
	survey: string,
	by: string,
): Promise<SurveyRow> {
	const all = await store.surveys(site);
	const there = all.filter(({ removed_at }) => removed_at === null);
	if (there.length >= SURVEYS || all.length >= SURVEYS_EVER)
		throw new Refused({ code: "rejected" });
	return {
		site_id: site,
		id: survey,
		state: "draft",
		version: 1,
		rule: JSON.stringify(NEW_RULE),
		answered: 0,
		made_at: store.now(),
		made_by: by,
		removed_at: null,
	};
}

/** Errors: `malformed` with the first field at fault, `too_long` for all of it. */
async function mustStand(
	store: SurveyParts["store"],
	site: string,
	survey: string,
	body: SurveyBody,
): Promise<void> {
	const language = ownLanguage(await mustFindSite(store, site));
	const ownWords =
		survey === AFTER_CHAT
			? AFTER_CHAT_BODY.questions.map(({ key }) => key)
			: null;
	const [fault] = surveyFaults(body, { language, ownWords });
	const field = fault?.field ?? afterChatFault(survey, body);
	if (field !== null)
		throw new Refused({ code: "malformed", field: `body.${field}` });
}

/** Since when each question of a version was the same. */
async function sinceOf(
	store: SurveyParts["store"],
	site: string,
	survey: string,
	version: number,
	body: SurveyBody,
): Promise<ComparableSince> {
	const row = await store.surveyVersion(site, survey, version);
	if (!row) return comparableSince(body, version, null);
	return JSON.parse(row.comparable_since) as ComparableSince;
}

/** @param before as it stood when this was decided; undefined: it is new. Errors: `conflict`. */
async function mustKeep(
	store: SurveyParts["store"],
	before: SurveyRow | undefined,
	row: SurveyRow,
	version: SurveyVersionRow | null,
	said: { action: AuditAction; by: string; details?: Record<string, unknown> },
): Promise<void> {
	const audit = auditRow(row.site_id, store.now(), { ...said, target: row.id });
	const isNew = !before || before.made_at === 0;
	const kept = isNew
		? {
				...row,
				made_at: store.now(),
				answered: await store.countAnswered(row.site_id, row.id),
			}
		: row;
	const was = isNew ? null : before;
	if (!(await store.keepSurvey(was, kept, version, audit)))
		throw new Refused({ code: "conflict" });
}

function tellSurveys(publisher: Publisher, site: string): void {
	publisher.staff(`site:${site}`, "surveys:changed", { site });
}
