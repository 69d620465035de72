import type { Article } from "../../protocol/article.ts";
import type { MarkdownNode } from "../../protocol/markdown.ts";
import { Refused } from "../../protocol/refusal.ts";
import { markdownTree } from "../markdown/markdown-tree.ts";
import type { SiteRow } from "../store/contract/rows.ts";
import type { HelpStore } from "./queries.ts";
import { readerLanguage } from "./reader-language.ts";

const PICTURE = /^\/pictures\/[A-Za-z0-9_-]{22}$/;
/** As a folder of Markdown files names another one; what stands behind it is where in it. */
const OTHER = /^(?:\.\/)?([a-z0-9]+(?:-[a-z0-9]+)*)(?:\.md)?(#[\w-]*)?$/;

/** What is published of one article. */
export interface PublishedArticle extends Article {
	address: string;
	/** All in which it is published. */
	languages: string[];
}

/** Errors: `not_found` where it is published in no language. */
export async function readArticle(
	store: HelpStore,
	site: SiteRow,
	id: string,
	wanted: string,
	origin: string,
): Promise<PublishedArticle> {
	const rows = await store.articlesOf(site.id, id);
	const live = rows.filter(({ live_title }) => live_title !== null);
	const languages = live.map(({ language }) => language).sort();
	const ofShop = JSON.parse(site.languages) as string[];
	const language = readerLanguage(languages, wanted, ofShop);
	const row = live.find((one) => one.language === language);
	const address = await store.addressOf(site.id, id);
	if (!row || row.live_title === null || address === undefined)
		throw new Refused({ code: "not_found" });
	const addresses = await addressesIn(store, site.id, row.live_body ?? "");
	return {
		...{ id, address, languages },
		language: row.language,
		title: row.live_title,
		version: row.version,
		publishedAt: row.published_at ?? row.changed_at,
		nodes: articleTree(row.live_body ?? "", (named) =>
			addresses.has(named)
				? `${origin}/help/${site.id}/${row.language}/${named}`
				: null,
		),
		url: `${origin}/help/${site.id}/${row.language}/${address}`,
	};
}

/** Which of the addresses that a text may link to there are. */
async function addressesIn(
	store: HelpStore,
	site: string,
	body: string,
): Promise<Set<string>> {
	if (!body.includes("](")) return new Set();
	const all = await store.addressesOf(site);
	return new Set(all.map(({ address }) => address));
}

/** @param other where another article is, by its address; null: it is not there */
export function articleTree(
	body: string,
	other: (address: string) => string | null,
): MarkdownNode[] {
	return markdownTree(body, {
		link(href) {
			const [, address = "", place = ""] = OTHER.exec(href) ?? [];
			const url = address && other(address);
			return url ? `${url}${place}` : null;
		},
		picture: (src) => (PICTURE.test(src) ? src : null),
	});
}
