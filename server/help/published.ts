import type { ArticleFound } from "../../protocol/article.ts";
import type { SiteRow } from "../store/contract/rows.ts";
import type { HelpStore } from "./queries.ts";
import { readerLanguage } from "./reader-language.ts";
import { createHelpIndex, type HelpIndex } from "./search-index.ts";

interface Known {
	changedAt: number;
	/** The titles of what is published, by article and language. */
	titles: Map<string, Map<string, string>>;
	index: HelpIndex;
	views: Map<string, number>;
}

/** Of so many shops what is published is kept in memory; of the others it is read again. */
const SHOPS = 20;
/** Between so many the relay does other things. */
const AT_ONCE = 100;

/** What shoppers can find. */
export interface Published {
	find(
		site: SiteRow,
		language: string,
		text: string,
		most: number,
	): Promise<ArticleFound[]>;
	/** The most read first. */
	list(site: SiteRow, language: string, most: number): Promise<ArticleFound[]>;
}

export function createPublished(store: HelpStore): Published {
	const shops = new Map<string, Promise<Known>>();

	async function read(site: string, changedAt: number): Promise<Known> {
		const titles: Known["titles"] = new Map();
		const index = createHelpIndex();
		let after = { id: "", language: "" };
		for (;;) {
			const rows = await store.articleRows(site, after, AT_ONCE);
			for (const { id, language, live_title, live_body } of rows) {
				after = { id, language };
				if (live_title === null) continue;
				const of = titles.get(id) ?? new Map<string, string>();
				titles.set(id, of.set(language, live_title));
				index.add({ id, language, title: live_title, text: live_body ?? "" });
			}
			if (rows.length < AT_ONCE) break;
		}
		const counts = await store.articleCounts(site);
		const views = new Map<string, number>();
		for (const { article_id, views: more } of counts)
			views.set(article_id, (views.get(article_id) ?? 0) + more);
		return { changedAt, titles, index, views };
	}

	/** As it is now, whoever changed it. */
	async function known(site: string): Promise<Known> {
		const changedAt = await store.articlesChangedAt(site);
		const before = shops.get(site);
		const kept = await before?.catch(() => undefined);
		if (kept?.changedAt === changedAt) return kept;
		const newest = shops.get(site);
		if (newest && newest !== before) return newest;
		const reading = read(site, changedAt);
		shops.delete(site);
		shops.set(site, reading);
		const [oldest] = shops.keys();
		if (shops.size > SHOPS && oldest !== undefined) shops.delete(oldest);
		reading.catch(() => shops.delete(site));
		return reading;
	}

	const languageIn = (site: SiteRow, wanted: string) => {
		const ofShop = JSON.parse(site.languages) as string[];
		return (has: Map<string, string>) =>
			readerLanguage([...has.keys()], wanted, ofShop);
	};

	return {
		async find(site, wanted, text, most) {
			const { index, titles } = await known(site.id);
			const language = languageIn(site, wanted);
			return index.find(text, most, (place) => {
				const has = titles.get(place.id);
				return has !== undefined && language(has) === place.language;
			});
		},
		async list(site, wanted, most) {
			const { titles, views } = await known(site.id);
			const languageOf = languageIn(site, wanted);
			return [...titles]
				.sort(
					([a], [b]) =>
						(views.get(b) ?? 0) - (views.get(a) ?? 0) || (a < b ? -1 : 1),
				)
				.slice(0, most)
				.flatMap(([id, has]) => {
					const language = languageOf(has);
					const title = language && has.get(language);
					return title ? [{ id, title, language }] : [];
				});
		},
	};
}
