import type { Context, Hono } from "hono";
import { newToken } from "../../../protocol/ids.ts";
import { type Refusal, Refused } from "../../../protocol/refusal.ts";
import type { TextsByLanguage } from "../../../protocol/site.ts";
import { ANSWERS_BYTES, type Answers } from "../../../protocol/survey.ts";
import type {
	LinkOpened,
	SurveyByLink,
} from "../../feedback/survey-by-link.ts";
import { askedWordsOf } from "../../feedback/words/asked-words-of.ts";
import type { Limits } from "../../ports/limits.ts";
import { settingsOf } from "../../sites/settings.ts";
import { ALWAYS } from "./headers.ts";
import { isOwnForm, plainForm, wantedLanguages } from "./own-form.ts";
import { plainHeaders } from "./plain-headers.ts";
import { sayOf } from "./plain-say.ts";
import type { BodyParts, Env } from "./read-body.ts";
import { statusOf } from "./refuse.ts";
import {
	type AnswerTrouble,
	type PostedAnswers,
	postedAnswers,
} from "./survey-page/posted-answers.ts";
import { pageOf, questionsFrom } from "./survey-page/questions-from.ts";
import {
	SURVEY_STYLE,
	saidPage,
	surveyPage,
} from "./survey-page/survey-page.ts";

export interface SurveyLinkParts extends BodyParts {
	surveyByLink: SurveyByLink;
	limits: Pick<Limits, "mayAttempt" | "attempt" | "spendAddress">;
	texts: TextsByLanguage;
	/** The chat's own. */
	origin: string;
}

/** As long as a link can be answered, and some days to read that it was. */
const COOKIE_SECONDS = 30 * 24 * 3_600;
/** A byte of an answer is three in a form; and the names of its fields. */
const FORM_BYTES = 3 * ANSWERS_BYTES + 8_192;

/**
 * A survey by a link: a page with a form, and no script. It shows the questions whose branch is decided; each form that
 * is sent is kept at once, and leads to the next ones. Opening it changes nothing. Who has begun stands in a cookie of
 * this path, from the first answer on.
 */
export function surveyLinkRoutes(app: Hono<Env>, parts: SurveyLinkParts): void {
	app.get("/s/:token", async (c) => {
		const found = await opened(c, parts);
		if (found.kind !== "asks") return says(c, parts, found);
		return shows(c, parts, found, { from: c.req.query("from") ?? null });
	});
	app.post("/s/:token", async (c) => {
		const found = await opened(c, parts);
		if (found.kind !== "asks") return says(c, parts, found);
		if (!isOwnForm(c, parts.origin)) {
			parts.ownPages.asks(c.env.incoming, "chat");
			return shows(c, parts, found, { refusal: { code: "forbidden" } });
		}
		const form = await plainForm(c, FORM_BYTES);
		if (!form) {
			const refusal = { code: "malformed", field: "" } as const;
			return shows(c, parts, found, { refusal });
		}
		if (found.ask.done) return goesOn(c, parts, { from: null, key: null });
		return answered(c, parts, found, form);
	});
}

type Asked = Extract<LinkOpened, { kind: "asks" }>;

/** Links that lead nowhere cost their address something: there is no end of tokens to try. */
async function opened(
	c: Context<Env>,
	{ surveyByLink, limits, addressOf }: SurveyLinkParts,
): Promise<LinkOpened> {
	const address = addressOf(c.env.incoming);
	const who = { key: keyIn(c) ?? "", locale: localeOf(c) };
	let found: LinkOpened = { kind: "unknown" };
	await limits.mayAttempt("mail_link", address);
	await limits
		.attempt("mail_link", address, async () => {
			found = await surveyByLink.open(tokenOf(c), who);
			if (found.kind === "unknown") throw new Refused({ code: "not_found" });
		})
		.catch((error: unknown) => {
			if (!(error instanceof Refused && error.refusal.code === "not_found"))
				throw error;
		});
	return found;
}

/** What was given on this page is kept, whatever is still missing. */
async function answered(
	c: Context<Env>,
	parts: SurveyLinkParts,
	found: Asked,
	form: URLSearchParams,
) {
	const { ask } = found;
	const key = keyIn(c) ?? keyOf(form.get("key")) ?? newToken();
	const posted = postedAnswers(ask, form);
	const last = posted.shown.at(-1) ?? null;
	const [next] = questionsFrom(ask.questions, posted.answers, last);
	const again = { form, from: form.get("from"), key };
	if (Object.keys(posted.answers).length === 0)
		return posted.troubles.size > 0
			? shows(c, parts, found, { ...again, troubles: posted.troubles })
			: goesOn(c, parts, { from: next?.key ?? null, key: null });
	try {
		const kept = await keep(c, parts, found, posted, { key, isLast: !next });
		if (kept.kind !== "asks") return says(c, parts, kept);
	} catch (error) {
		if (!(error instanceof Refused)) throw error;
		return shows(c, parts, found, { ...again, ...troubleOf(error.refusal) });
	}
	if (posted.troubles.size === 0)
		return goesOn(c, parts, { from: next?.key ?? null, key });
	setKey(c, parts, key);
	return shows(c, parts, found, { ...again, troubles: posted.troubles });
}

async function keep(
	c: Context<Env>,
	{ surveyByLink, limits, addressOf }: SurveyLinkParts,
	{ ask }: Asked,
	{ answers, troubles }: PostedAnswers,
	{ key, isLast }: { key: string; isLast: boolean },
): Promise<LinkOpened> {
	// Whoever begins has a new ask kept, of which there is no end with an open link.
	if (ask.id === "")
		await limits.spendAddress("card", addressOf(c.env.incoming));
	const by = { key, locale: localeOf(c) };
	const given = { version: ask.version, answers };
	const done = isLast && troubles.size === 0;
	return surveyByLink.answer(tokenOf(c), by, { ...given, done });
}

/** What an earlier page should have answered is asked there. */
function troubleOf(refusal: Refusal): Partial<Shown> {
	if (refusal.code !== "malformed" || !refusal.field.startsWith("answers."))
		return { refusal };
	const key = refusal.field.slice("answers.".length);
	return { from: key, troubles: new Map([[key, "required"]]) };
}

interface Shown {
	/** The key of the first question; null: where it goes on. */
	from: string | null;
	/** What was sent; left out: what is kept. */
	form: URLSearchParams;
	troubles: ReadonlyMap<string, AnswerTrouble>;
	refusal: Refusal;
	key: string;
}

function shows(
	c: Context<Env>,
	parts: SurveyLinkParts,
	{ site, ask }: Asked,
	{ from = null, form, troubles = new Map(), refusal, key }: Partial<Shown>,
) {
	const { texts, origin } = parts;
	const { locale } = settingsOf(site, wantedLanguages(c), texts);
	const say = sayOf(site, locale, texts);
	const words = askedWordsOf([locale]);
	const path = `/s/${tokenOf(c)}`;
	const isElsewhere = refusal?.code === "forbidden";
	const page = surveyPage({
		path,
		shop: site.name,
		privacyUrl: site.privacy_url,
		locale,
		ask,
		page: pageOf(ask.questions, ask.answers, from),
		key: keyIn(c) ? null : (key ?? newToken()),
		given: (of) => form?.getAll(`q.${of}`) ?? keptOf(ask.answers, of),
		troubles,
		trouble: refusal
			? isElsewhere
				? words.own
				: say(
						refusal.code === "slow_down" ? "errors.tooFast" : "errors.generic",
					)
			: null,
		elsewhere: isElsewhere ? `${origin}${path}` : null,
		words,
		say,
	});
	const status = refusal ? statusOf(refusal) : troubles.size > 0 ? 400 : 200;
	return c.html(page, status, plainHeaders(SURVEY_STYLE));
}

function keptOf(answers: Answers, key: string): string[] {
	const kept = answers[key];
	if (kept === undefined) return [];
	return typeof kept === "object" ? [...kept] : [`${kept}`];
}

/** Why nothing is asked by this link. */
function says(
	c: Context<Env>,
	{ texts }: SurveyLinkParts,
	found: Exclude<LinkOpened, Asked>,
) {
	const headers = plainHeaders(SURVEY_STYLE);
	const wanted = wantedLanguages(c);
	if (found.kind === "unknown") {
		const words = askedWordsOf((wanted ?? "").split(","));
		const view = { shop: "", privacyUrl: null, locale: words.tag };
		const say = () => "Shopbell";
		return c.html(saidPage({ ...view, say }, words.unknown), 404, headers);
	}
	const { site, kind } = found;
	const { locale } = settingsOf(site, wanted, texts);
	const view = { shop: site.name, privacyUrl: site.privacy_url, locale };
	const say = sayOf(site, locale, texts);
	const sentence = askedWordsOf([locale])[kind];
	return c.html(saidPage({ ...view, say }, sentence), 410, headers);
}

/** After it, or loading the page anew would ask whether to send it again. */
function goesOn(
	c: Context<Env>,
	parts: SurveyLinkParts,
	{ from, key }: { from: string | null; key: string | null },
) {
	if (key !== null) setKey(c, parts, key);
	const locale = c.req.query("locale");
	const query = new URLSearchParams({
		...(locale !== undefined && { locale }),
		...(from !== null && { from }),
	});
	return c.body(null, 303, {
		...ALWAYS,
		Location: `/s/${tokenOf(c)}${query.size > 0 ? `?${query}` : ""}`,
		"Cache-Control": "no-store",
	});
}

/** The first that the browser wants. */
function localeOf(c: Context<Env>): string {
	const [first = ""] = (wantedLanguages(c) ?? "").split(",");
	return /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/.test(first) ? first : "en";
}

function tokenOf(c: Context<Env>): string {
	return keyOf(c.req.param("token") ?? null) ?? "";
}

function keyOf(said: string | null): string | null {
	return /^[\w-]{43}$/.exec(said ?? "")?.[0] ?? null;
}

/** Of this page alone. `Lax`: the way here leads from a mail, or from another site. */
function setKey(c: Context<Env>, { origin }: SurveyLinkParts, key: string) {
	// An http origin is this machine, or a shop that has no TLS at all.
	const secure = origin.startsWith("https:") ? "; Secure" : "";
	c.header(
		"Set-Cookie",
		`shopbell-survey=${key}; Path=/s/${tokenOf(c)}; Max-Age=${COOKIE_SECONDS}${secure}; HttpOnly; SameSite=Lax`,
	);
}

function keyIn(c: Context<Env>): string | null {
	const [, key] =
		/(?:^|;\s*)shopbell-survey=([A-Za-z0-9_-]{43})(?:;|$)/.exec(
			c.req.header("Cookie") ?? "",
		) ?? [];
	return key ?? null;
}
