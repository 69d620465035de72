import { readOfSite } from "../../protocol/agent.ts";
import {
	ARTICLES_READ,
	HELP_SEARCHES_READ,
	readArticleAct,
	readArticleMerged,
	readArticleNamed,
	readArticlePreview,
	readArticleSaved,
	readArticlesAsked,
} from "../../protocol/article.ts";
import type { ConsoleCommands } from "../../protocol/console-events.ts";
import { Refused } from "../../protocol/refusal.ts";
import type { AgentSession } from "../people/actor.ts";
import { type Handlers, handler } from "../ports/handler.ts";
import type { inTurn } from "../ports/in-turn.ts";
import { SETTERS, siteRole } from "../sites/site-role.ts";
import { type TellSiteParts, tellSite } from "../sites/tell-site.ts";
import type { Store } from "../store/contract/store.ts";
import { listedArticles, stateOf } from "./article-figures.ts";
import type { ArticleHead, HelpStore } from "./queries.ts";
import { articleTree } from "./read-article.ts";
import type { ArticleRow } from "./rows.ts";
import {
	mergeArticle,
	publishArticle,
	saveArticle,
	withdrawArticle,
} from "./write-articles.ts";

export interface StaffParts extends Omit<TellSiteParts, "store"> {
	store: Store & HelpStore;
}

type Turn = ReturnType<typeof inTurn>;

/** Of one language, of what shoppers missed. */
const MISSING_READ = 50;

/** What owners and supervisors write, and everybody of the staff reads. */
export function staffHandlers(parts: StaffParts, turn: Turn) {
	return { ...reading(parts.store), ...writing(parts, turn) };
}

function reading(store: HelpStore) {
	const mayRead = siteRole();
	return {
		"articles:read": handler({
			cost: "ask",
			read: readArticlesAsked,
			may: mayRead,
			run: (_actor: AgentSession, { site, after }) =>
				readArticles(store, site, after),
		}),
		"article:open": handler({
			cost: "ask",
			read: readArticleNamed,
			may: mayRead,
			async run(_actor: AgentSession, { site: site_id, article, language }) {
				const key = { site_id, id: article, language };
				const row = await store.article(key);
				if (!row) throw new Refused({ code: "not_found" });
				const missing = await store.missingIn(key, MISSING_READ);
				return {
					text: textOf(row),
					missing: missing.flatMap(({ missing: text, ...when }) =>
						text === null ? [] : [{ text, ...when }],
					),
				};
			},
		}),
		"help:missed": handler({
			cost: "ask",
			read: readOfSite,
			may: mayRead,
			run: async (_actor: AgentSession, { site }) => ({
				searches: (await store.helpSearches(site, HELP_SEARCHES_READ)).map(
					({ language, words, times, at }) => ({
						...{ language, text: words, times, at },
					}),
				),
			}),
		}),
	} satisfies Handlers<
		Pick<ConsoleCommands, "articles:read" | "article:open" | "help:missed">,
		AgentSession
	>;
}

function writing(parts: StaffParts, turn: Turn) {
	const { store } = parts;
	const may = siteRole(...SETTERS);
	const change = async (site: string, work: () => Promise<ArticleRow>) => ({
		text: textOf(await turn(site, work)),
	});
	return {
		"article:save": handler({
			cost: "write",
			read: readArticleSaved,
			may,
			run: (_actor: AgentSession, saved) =>
				change(saved.site, () => saveArticle(store, saved)),
		}),
		"article:publish": handler({
			cost: "write",
			read: readArticleAct,
			may,
			async run({ who }: AgentSession, act) {
				const before = await store.site(act.site);
				const published = await change(act.site, () =>
					publishArticle(store, act, who.id),
				);
				// A chat that is open asks for articles once there is one.
				await tellSite(parts, act.site, before);
				return published;
			},
		}),
		"article:withdraw": handler({
			cost: "write",
			read: readArticleAct,
			may,
			run: ({ who }: AgentSession, act) =>
				change(act.site, () => withdrawArticle(store, act, who.id)),
		}),
		"article:merge": handler({
			cost: "write",
			read: readArticleMerged,
			may,
			async run({ who }: AgentSession, merged) {
				await turn(merged.site, () => mergeArticle(store, merged, who.id));
				return {};
			},
		}),
		"article:preview": handler({
			cost: "ask",
			read: readArticlePreview,
			may,
			async run(_actor: AgentSession, { site, body }) {
				const all = await store.addressesOf(site);
				const known = new Set(all.map(({ address }) => address));
				return {
					nodes: articleTree(body, (address) =>
						known.has(address) ? `/help/${site}/${address}` : null,
					),
				};
			},
		}),
	} satisfies Handlers<
		Pick<
			ConsoleCommands,
			| "article:save"
			| "article:publish"
			| "article:withdraw"
			| "article:merge"
			| "article:preview"
		>,
		AgentSession
	>;
}

/** Whole articles: the last of a page, which may go on, is left to the next one. */
async function readArticles(
	store: HelpStore,
	site: string,
	after: string | null,
) {
	// Behind all languages of it.
	const from = { id: after ?? "", language: after === null ? "" : "\uffff" };
	const heads = await store.articleHeads(site, from, ARTICLES_READ + 1);
	const isLast = heads.length <= ARTICLES_READ;
	const cut = heads.at(-1)?.id;
	const page: ArticleHead[] = isLast
		? heads
		: heads.filter(({ id }) => id !== cut);
	return {
		articles: await listedArticles(store, site, page),
		next: isLast ? null : (page.at(-1)?.id ?? null),
	};
}

function textOf(row: ArticleRow) {
	const { language, title, body, revision, live_title, live_body } = row;
	const state = stateOf(live_title, title === live_title && body === live_body);
	return { language, title, body, revision, state };
}
