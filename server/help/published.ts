import type { ArticleFound } from "../../protocol/article.ts";
import { nextTurn } from "../ports/next-turn.ts";
import type { SiteRow } from "../store/contract/rows.ts";
import type { HelpStore } from "./queries.ts";
import { readerLanguage } from "./reader-language.ts";
import type { ArticleRow } from "./rows.ts";
import { createHelpIndex, type HelpIndex } from "./search-index.ts";

interface Known {
	changedAt: number;
	/** The titles of what is published, by article and language. */
	titles: Map<string, Map<string, string>>;
	index: HelpIndex;
	/** So many were read anew since; what they said before is still in the index. */
	renewed: number;
	views: Map<string, number>;
}

/** Of so many shops what is published is kept in memory; of the others it is read again. */
const SHOPS = 20;
/** Between so many the relay does other things. */
const AT_ONCE = 25;
/** After so many changes all is read again, without what the index has of before. */
const RENEWED = 500;
/** A change may be written later than one that has a later time: so far before the last one they are read again. */
const OVERLAP_MS = 10_000;

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
		const known: Known = {
			...{ changedAt, titles: new Map(), index: createHelpIndex() },
			...{ renewed: 0, views: await viewsOf(site) },
		};
		let after = { id: "", language: "" };
		for (;;) {
			const rows = await store.articleRows(site, after, AT_ONCE);
			for (const row of rows) {
				after = row;
				take(known, row);
			}
			if (rows.length < AT_ONCE) return known;
			await nextTurn();
		}
	}

	/** What was changed since alone, where that is not much. */
	async function renew(
		site: string,
		kept: Known,
		changedAt: number,
	): Promise<Known> {
		const since = kept.changedAt - OVERLAP_MS;
		const rows = await store.articlesSince(site, since, RENEWED);
		if (kept.renewed + rows.length >= RENEWED) return read(site, changedAt);
		const views = await viewsOf(site);
		for (const row of rows) take(kept, row);
		return Object.assign(kept, {
			...{ changedAt, views, renewed: kept.renewed + rows.length },
		});
	}

	async function viewsOf(site: string): Promise<Map<string, number>> {
		const views = new Map<string, number>();
		for (const { article_id, views: more } of await store.articleCounts(site))
			views.set(article_id, (views.get(article_id) ?? 0) + more);
		return views;
	}

	/** As it is now, whoever changed it. */
	async function known(site: string): Promise<Known> {
		const changedAt = await store.articlesChangedAt(site);
		const before = shops.get(site);
		const kept = await before?.catch(() => undefined);
		if (kept?.changedAt === changedAt) return kept;
		const newest = shops.get(site);
		if (newest && newest !== before) return newest;
		const reading = kept ? renew(site, kept, changedAt) : read(site, changedAt);
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

function take(
	{ titles, index }: Known,
	{ id, language, live_title: title, live_body }: ArticleRow,
): void {
	const of = titles.get(id) ?? new Map<string, string>();
	if (title === null) {
		index.drop({ id, language });
		of.delete(language);
	} else {
		index.add({ id, language, title, text: live_body ?? "" });
		of.set(language, title);
	}
	if (of.size > 0) titles.set(id, of);
	else titles.delete(id);
}
