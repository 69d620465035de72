import type { Context, Hono } from "hono";
import { HELP_OFFERED, readArticleVote } from "../../../protocol/article.ts";
import { newId } from "../../../protocol/ids.ts";
import { PACKET_BYTES } from "../../../protocol/limits.ts";
import { Refused } from "../../../protocol/refusal.ts";
import type { TextsByLanguage } from "../../../protocol/site.ts";
import { type HelpActs, tidySearch } from "../../help/help-acts.ts";
import type { Published } from "../../help/published.ts";
import type { HelpStore } from "../../help/queries.ts";
import { type PublishedArticle, readArticle } from "../../help/read-article.ts";
import type { ImprovementStore } from "../../improvements/queries.ts";
import type { Limits } from "../../ports/limits.ts";
import { settingsOf } from "../../sites/settings.ts";
import type { SiteRow } from "../../store/contract/rows.ts";
import type { Store } from "../../store/contract/store.ts";
import { ALWAYS } from "./headers.ts";
import { articlePage, goneArticlePage, helpListPage } from "./help-page.ts";
import { noSuchSite } from "./no-such-site.ts";
import { isOwnForm, plainForm, wantedLanguages } from "./own-form.ts";
import { sayOf } from "./plain-say.ts";
import { publicHeaders } from "./public-page/public-headers.ts";
import type { BodyParts, Env } from "./read-body.ts";
import { statusOf } from "./refuse.ts";

export interface HelpParts extends BodyParts {
	store: Store & HelpStore & Pick<ImprovementStore, "hasImprovements">;
	limits: Pick<Limits, "spend">;
	helpPages: { published: Published; acts: HelpActs };
	texts: TextsByLanguage;
	/** The chat's own. */
	origin: string;
}

/** Articles as pages of their own, whole without a script: the list, each article, and what is said of it. */
export function helpRoutes(app: Hono<Env>, parts: HelpParts): void {
	const { store } = parts;
	app.get("/help/:site", async (c) => {
		const site = await store.site(c.req.param("site"));
		if (!site) return noSuchSite(c);
		return list(c, parts, site);
	});
	app.get("/help/:site/:language/:address", async (c) => {
		const site = await store.site(c.req.param("site"));
		if (!site) return noSuchSite(c);
		const article = await articleHere(c, parts, site);
		if (!article) return gone(c, parts, site);
		const { language, address } = c.req.param();
		if (article.address !== address || article.language !== language)
			return c.body(null, 302, { ...ALWAYS, Location: article.url });
		if (!c.req.query("voted"))
			await parts.helpPages.acts.viewed(site.id, article.id, language);
		return show(c, parts, site, article);
	});
	app.post("/help/:site/:language/:address", async (c) => {
		const site = await store.site(c.req.param("site"));
		if (!site) return noSuchSite(c);
		const article = await articleHere(c, parts, site);
		if (!article) return gone(c, parts, site);
		const form = await plainForm(c, PACKET_BYTES);
		if (!form || !isOwnForm(c, parts.origin))
			return show(c, parts, site, article, form ? 403 : 400);
		const voted = form.get("helpful") === "yes" ? "yes" : "no";
		const voter = voterIn(c) ?? form.get("voter");
		const missing = form.get("missing")?.replaceAll("\r\n", "\n").trim();
		try {
			const vote = readArticleVote({
				article: article.id,
				language: article.language,
				version: Number(form.get("version")),
				voter,
				helpful: voted === "yes",
				missing: missing || null,
			});
			const address = parts.addressOf(c.env.incoming);
			await parts.limits.spend("visitor", "write", `help ${address}`);
			await parts.helpPages.acts.vote(site.id, vote, null);
		} catch (error) {
			if (!(error instanceof Refused)) throw error;
			return show(c, parts, site, article, statusOf(error.refusal));
		}
		const said = new URLSearchParams({ voted, ...(missing && { said: "1" }) });
		// After it, or loading the page anew would ask whether to send it again.
		return c.body(null, 303, {
			...ALWAYS,
			Location: `${article.url}?${said}#vote`,
			"Set-Cookie": cookieOf(site, `${voter}`, parts.origin),
			"Cache-Control": "no-store",
		});
	});
}

async function list(c: Context<Env>, parts: HelpParts, site: SiteRow) {
	const view = await viewOf(c, parts, site, null);
	const { published, acts } = parts.helpPages;
	const query = c.req.query("q")?.trim() || null;
	const found = query
		? await published.find(site, view.locale, query, HELP_OFFERED)
		: await published.list(site, view.locale, HELP_OFFERED);
	if (query && found.length === 0)
		await acts.missed(site.id, view.locale, tidySearch(query));
	const changedAt = (await parts.store.articlesChangedAt(site.id)) || null;
	return c.html(
		helpListPage(view, found, query),
		200,
		// What was looked for is no page of its own.
		publicHeaders({ changedAt, isListed: query === null }),
	);
}

async function show(
	c: Context<Env>,
	parts: HelpParts,
	site: SiteRow,
	article: PublishedArticle,
	status: 200 | ReturnType<typeof statusOf> = 200,
) {
	const voted = c.req.query("voted");
	const page = articlePage(await viewOf(c, parts, site, article.language), {
		article,
		voter: voterIn(c) ?? newId(),
		voted: voted === "yes" || voted === "no" ? voted : null,
		isThanked: c.req.query("said") !== undefined,
	});
	return c.html(page, status, {
		...publicHeaders({ changedAt: article.publishedAt, isListed: true }),
		"Content-Language": article.language,
	});
}

async function gone(c: Context<Env>, parts: HelpParts, site: SiteRow) {
	const view = await viewOf(c, parts, site, c.req.param("language") ?? null);
	return c.html(
		goneArticlePage(view),
		404,
		publicHeaders({ changedAt: null, isListed: false }),
	);
}

/** By an address of now or of before, or by its id. */
async function articleHere(
	c: Context<Env>,
	{ store, origin }: HelpParts,
	site: SiteRow,
): Promise<PublishedArticle | null> {
	const { address = "", language = "" } = c.req.param() as Record<
		string,
		string
	>;
	const at = await store.articleAt(site.id, address);
	try {
		const id = at?.article_id ?? address;
		return await readArticle(store, site, id, language, origin);
	} catch (error) {
		if (error instanceof Refused) return null;
		throw error;
	}
}

/** @param language of what is read; null: as the browser asks */
async function viewOf(
	c: Context<Env>,
	{ store, texts, origin }: HelpParts,
	site: SiteRow,
	language: string | null,
) {
	const { locale } = settingsOf(site, language ?? wantedLanguages(c), texts);
	const say = sayOf(site, locale, texts);
	const hasImprovements = await store.hasImprovements(site.id);
	return {
		...{ site: site.id, shop: site.name, locale, origin, say },
		hasImprovements,
	};
}

function cookieOf({ id }: SiteRow, voter: string, origin: string): string {
	const secure = origin.startsWith("https:") ? "; Secure" : "";
	return `shopbell-help=${voter}; Path=/help/${id}; Max-Age=15552000${secure}; HttpOnly; SameSite=Lax`;
}

function voterIn(c: Context<Env>): string | undefined {
	const [, voter] =
		/(?:^|;\s*)shopbell-help=([A-Za-z0-9_-]{22})(?:;|$)/.exec(
			c.req.header("Cookie") ?? "",
		) ?? [];
	return voter;
}
