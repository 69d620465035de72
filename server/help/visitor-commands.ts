import {
	HELP_FOUND,
	HELP_OFFERED,
	readArticleAsked,
	readArticleVote,
	readHelpAsked,
	readHelpSearch,
} from "../../protocol/article.ts";
import { Refused } from "../../protocol/refusal.ts";
import type { VisitorCommands } from "../../protocol/visitor-events.ts";
import type { VisitorSession } from "../people/actor.ts";
import { anyVisitor } from "../people/permissions.ts";
import { type Handlers, handler } from "../ports/handler.ts";
import type { SiteRow } from "../store/contract/rows.ts";
import { type HelpActs, tidySearch } from "./help-acts.ts";
import type { Published } from "./published.ts";
import type { HelpStore } from "./queries.ts";
import { readArticle } from "./read-article.ts";

export interface VisitorParts {
	store: HelpStore & { now(): number };
	published: Published;
	acts: HelpActs;
	/** Of the public pages. */
	origin: string;
}

/** What shoppers find, read and say of it. */
export function visitorHandlers({
	store,
	published,
	acts,
	origin,
}: VisitorParts) {
	return {
		"help:read": handler({
			cost: "ask",
			read: readHelpAsked,
			may: anyVisitor,
			run: async ({ sites }: VisitorSession, { language }) => ({
				articles: await published.list(siteOf(sites), language, HELP_OFFERED),
			}),
		}),
		"help:search": handler({
			cost: "ask",
			read: readHelpSearch,
			may: anyVisitor,
			async run({ sites }: VisitorSession, { language, text, isWhole }) {
				const site = siteOf(sites);
				const articles = await published.find(site, language, text, HELP_FOUND);
				if (isWhole && articles.length === 0)
					await acts.missed(site.id, language, tidySearch(text));
				return { articles };
			},
		}),
		"article:read": handler({
			cost: "ask",
			read: readArticleAsked,
			may: anyVisitor,
			async run({ sites }: VisitorSession, { article: id, language }) {
				const site = siteOf(sites);
				const { address, languages, ...article } = await readArticle(
					...([store, site, id, language, origin] as const),
				);
				await acts.viewed(site.id, id, article.language);
				return { article };
			},
		}),
		"article:vote": handler({
			cost: "ask",
			read: readArticleVote,
			may: anyVisitor,
			async run({ sites, who }: VisitorSession, vote) {
				await acts.vote(siteOf(sites).id, vote, who?.id ?? null);
				return {};
			},
		}),
	} satisfies Handlers<
		Pick<
			VisitorCommands,
			"help:read" | "help:search" | "article:read" | "article:vote"
		>,
		VisitorSession
	>;
}

function siteOf(sites: readonly SiteRow[]): SiteRow {
	const [site] = sites;
	if (!site) throw new Refused({ code: "not_found" });
	return site;
}
