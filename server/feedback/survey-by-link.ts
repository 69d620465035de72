import { createHash } from "node:crypto";
import type { Ask } from "../../protocol/ask.ts";
import { newId } from "../../protocol/ids.ts";
import { ID_CHARS } from "../../protocol/read.ts";
import type { Answers } from "../../protocol/survey.ts";
import { INVITATION_MS } from "../../protocol/survey.ts";
import type { Asks } from "../asks/asks.ts";
import { SURVEY } from "../asks/may-ask.ts";
import type { AskStore } from "../asks/queries.ts";
import type { AskRow } from "../asks/rows.ts";
import { ruleReasons } from "../asks/rule-reasons.ts";
import { hashOf } from "../people/secret.ts";
import { mustFindSite } from "../sites/must-find-site.ts";
import type { SiteRow } from "../store/contract/rows.ts";
import type { Store } from "../store/contract/store.ts";
import { type AnsweringParts, giveAnswers } from "./answering.ts";
import { askShown } from "./ask-shown.ts";
import type { FeedbackStore } from "./queries.ts";
import type { SurveyLinkRow, SurveyRow } from "./rows.ts";
import { ownLanguage, surveyBody } from "./survey-body.ts";
import { ruled, ruleOf } from "./survey-source.ts";

interface Parts extends AnsweringParts {
	store: Store & FeedbackStore & Pick<AskStore, "ask">;
	asks: Asks;
}

/** How a survey is answered by a link, without the chat. */
export interface SurveyByLink {
	/** Changes nothing: a mail program may look at every link of a mail. */
	open(token: string, of: OpenedBy): Promise<LinkOpened>;
	/**
	 * All answers given by now. The first ones bind a link for one person to this browser. Answers with how it stands
	 * then. Errors: those of {@link giveAnswers}.
	 */
	answer(
		token: string,
		of: OpenedBy,
		given: { version: number; answers: Answers; done: boolean },
	): Promise<LinkOpened>;
}

export interface OpenedBy {
	/** What the browser keeps of it, from its first answer on. */
	key: string;
	locale: string;
}

export type LinkOpened =
	| { kind: "unknown" }
	/** Nothing can be answered by it. `used`: it was, and by another browser. `elsewhere`: another one has begun. */
	| { kind: "used" | "elsewhere" | "ended" | "late"; site: SiteRow }
	| { kind: "asks"; site: SiteRow; ask: Ask };

export function createSurveyByLink(parts: Parts): SurveyByLink {
	const { store, asks } = parts;

	async function found(token: string, { key }: OpenedBy): Promise<Found> {
		const link = await store.surveyLinkByToken(hashOf(token));
		const survey = link && (await store.survey(link.site_id, link.survey_id));
		if (!link || !survey) return { kind: "unknown" };
		const site = await mustFindSite(store, link.site_id);
		const own = link.used_by === null || link.used_by === hashOf(key);
		const id = link.uses === "open" ? idOf(link, key) : link.ask_id;
		const ask = id === null ? undefined : await store.ask(link.site_id, id);
		if (!own) {
			const isOver = ask?.done_at !== null && ask?.done_at !== undefined;
			return { kind: isOver ? "used" : "elsewhere", site };
		}
		const here = { kind: "here", site, link, survey, ask } as const;
		if (ask && ask.done_at !== null) return here;
		const now = store.now();
		if (now > (ask?.until ?? link.expires_at ?? now))
			return { kind: "late", site };
		// Who has begun, or was asked by mail, may still answer what asks nobody else any more.
		const isClosed = link.ended_at !== null || (!ask && !isAsked(survey, now));
		return isClosed ? { kind: "ended", site } : here;
	}

	async function shown(here: Here, locale: string): Promise<LinkOpened> {
		const { site, link, survey, ask } = here;
		const given = ask && (await store.answeredAsk(site.id, ask.id));
		const as = given ?? notYet(link, survey, store.now());
		const body = await surveyBody(store, site.id, survey.id, as.version);
		if (!body) throw new Error("a survey without what it asks");
		return {
			kind: "asks",
			site,
			ask: askShown(as, body, locale, ownLanguage(site)),
		};
	}

	async function begun(
		here: Here,
		of: OpenedBy,
		version: number,
	): Promise<AskRow | null> {
		const { link, survey } = here;
		const used_by = hashOf(of.key);
		let id = idOf(link, of.key);
		if (link.uses === "once") {
			const used = await store.useSurveyLink(link.token_hash, {
				used_by,
				ask: newId(),
			});
			if (used?.used_by !== used_by || used.ask_id === null) return null;
			id = used.ask_id;
		}
		const before = await store.ask(link.site_id, id);
		if (before) return before;
		const asked = await surveyBody(store, link.site_id, survey.id, version);
		const as = asked ? { ...survey, version } : survey;
		return opened({ store, asks }, { link, survey: as, id, locale: of.locale });
	}

	return {
		async open(token, of) {
			const here = await found(token, of);
			return here.kind === "here" ? shown(here, of.locale) : here;
		},
		async answer(token, of, { version, answers, done }) {
			const here = await found(token, of);
			if (here.kind !== "here") return here;
			// It is final: sent once more it changes nothing.
			if (here.ask && here.ask.done_at !== null) return shown(here, of.locale);
			const ask = await begun(here, of, version);
			if (!ask) return { kind: "elsewhere", site: here.site };
			await giveAnswers(parts, ask, { answers, done });
			return shown({ ...here, ask }, of.locale);
		},
	};
}

interface Here {
	kind: "here";
	site: SiteRow;
	link: SurveyLinkRow;
	survey: SurveyRow;
	ask: AskRow | undefined;
}
type Found = Here | Exclude<LinkOpened, { kind: "asks" }>;

/** Whether it asks anybody who comes by a link now. */
function isAsked(survey: SurveyRow, now: number): boolean {
	const nobody = { visitor: null, page: null };
	return ruleReasons(ruled(survey), nobody, now).every(({ stops }) => !stops);
}

/** Of an open link each browser has an ask of its own: the same in two tabs, and for no other browser to name. */
function idOf({ token_hash }: SurveyLinkRow, key: string): string {
	return createHash("sha256")
		.update(`${token_hash}\n${key}`)
		.digest("base64url")
		.slice(0, ID_CHARS);
}

function notYet(link: SurveyLinkRow, survey: SurveyRow, now: number) {
	return {
		id: "",
		survey_id: survey.id,
		version: survey.version,
		until: link.expires_at ?? now + INVITATION_MS,
		given: "[]",
		done_at: null,
		conversation_id: null,
	};
}

/** Keeps that it is asked, with the first answer. A signed order makes a customer. */
async function opened(
	{ store, asks }: Pick<Parts, "store" | "asks">,
	of: { link: SurveyLinkRow; survey: SurveyRow; id: string; locale: string },
): Promise<AskRow> {
	const { link, survey, id, locale } = of;
	const order =
		link.order_id && (await store.order(link.site_id, link.order_id));
	const person = {
		site: link.site_id,
		visitor: null,
		subject: order ? order.subject : null,
		order: order ? order.id : null,
		since: null,
	};
	const candidate = {
		kind: SURVEY,
		survey: survey.id,
		version: survey.version,
		everyDays: ruleOf(survey).everyDays,
		until: link.expires_at ?? store.now() + INVITATION_MS,
		cause: "by_link",
		channel: "link",
		relation: order ? "customer" : "visitor",
		language: locale,
	} as const;
	try {
		return await asks.open(person, candidate, id);
	} catch (error) {
		// Two tabs at once: the other one has kept it.
		const kept = await store.ask(link.site_id, id);
		if (kept) return kept;
		throw error;
	}
}
