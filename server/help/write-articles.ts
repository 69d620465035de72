import {
	ARTICLE_BYTES,
	ARTICLE_LANGUAGES,
	ARTICLES_MOST,
	type ArticleAct,
	type ArticleMerged,
	type ArticleSaved,
} from "../../protocol/article.ts";
import { Refused } from "../../protocol/refusal.ts";
import { auditRow } from "../people/audit.ts";
import type { AuditRow } from "../store/contract/rows.ts";
import type { HelpStore } from "./queries.ts";
import type { ArticleRow } from "./rows.ts";

type WriteStore = HelpStore & { now(): number };

/** Errors: `conflict`, `too_long`, `rejected`. */
export async function saveArticle(
	store: WriteStore,
	{ site, article, language, address, title, body, was }: ArticleSaved,
): Promise<ArticleRow> {
	if (Buffer.byteLength(body) > ARTICLE_BYTES)
		throw new Refused({ code: "too_long", field: "body", most: ARTICLE_BYTES });
	const rows = await store.articlesOf(site, article);
	const before = rows.find((row) => row.language === language);
	if (!before) await mustHaveRoom(store, site, rows.length);
	const row: ArticleRow = {
		...{ site_id: site, id: article, language, title, body },
		revision: (before?.revision ?? 0) + 1,
		live_title: before?.live_title ?? null,
		live_body: before?.live_body ?? null,
		version: before?.version ?? 0,
		published_at: before?.published_at ?? null,
		changed_at: await changedNow(store, site),
	};
	await keep(store, row, was, address);
	return row;
}

/** Errors: `rejected`. */
async function mustHaveRoom(
	store: WriteStore,
	site: string,
	languages: number,
): Promise<void> {
	const isFull =
		languages >= ARTICLE_LANGUAGES ||
		(languages === 0 && (await store.countArticles(site)) >= ARTICLES_MOST);
	if (isFull) throw new Refused({ code: "rejected" });
}

/** What is written is what shoppers read from then on. Errors: `not_found`, `conflict`. */
export async function publishArticle(
	store: WriteStore,
	act: ArticleAct,
	by: string,
): Promise<ArticleRow> {
	const { before, address } = await mustFind(store, act);
	const at = await changedNow(store, act.site);
	const row: ArticleRow = {
		...before,
		revision: before.revision + 1,
		live_title: before.title,
		live_body: before.body,
		version: before.version + 1,
		published_at: at,
		changed_at: at,
	};
	const { title: name, language, version } = row;
	const audit = auditRow(act.site, store.now(), {
		...{ action: "article_published", by, target: row.id },
		details: { name, language, version },
	});
	await keep(store, row, act.was, address, audit);
	return row;
}

/** What is written stays, and so does what shoppers said. Errors: `not_found`, `conflict`. */
export async function withdrawArticle(
	store: WriteStore,
	act: ArticleAct,
	by: string,
): Promise<ArticleRow> {
	const { before, address } = await mustFind(store, act);
	const row: ArticleRow = {
		...before,
		revision: before.revision + 1,
		live_title: null,
		live_body: null,
		changed_at: await changedNow(store, act.site),
	};
	const audit = auditRow(act.site, store.now(), {
		...{ action: "article_withdrawn", by, target: row.id },
		details: { name: before.live_title ?? row.title, language: row.language },
	});
	await keep(store, row, act.was, address, audit);
	return row;
}

/** Errors: `not_found`; `malformed` with itself. */
export async function mergeArticle(
	store: WriteStore,
	{ site, article, into }: ArticleMerged,
	by: string,
): Promise<void> {
	if (article === into) throw new Refused({ code: "malformed", field: "into" });
	const [from, to] = await Promise.all([
		store.articlesOf(site, article),
		store.articlesOf(site, into),
	]);
	if (from.length === 0 || to.length === 0)
		throw new Refused({ code: "not_found" });
	const at = await changedNow(store, site);
	const audit = auditRow(site, store.now(), {
		...{ action: "article_merged", by, target: article },
		details: { name: from[0]?.title, into: to[0]?.title },
	});
	await store.mergeArticle(site, article, into, at, audit);
}

async function mustFind(
	store: WriteStore,
	{ site: site_id, article: id, language }: ArticleAct,
) {
	const before = await store.article({ site_id, id, language });
	if (!before) throw new Refused({ code: "not_found" });
	// An article that was merged has no address of its own any more.
	const address = (await store.addressOf(site_id, id)) ?? `${id.toLowerCase()}`;
	return { before, address };
}

/** Never what it was: by it others see that something of the site has changed. */
export async function changedNow(
	store: WriteStore,
	site: string,
): Promise<number> {
	return Math.max(store.now(), (await store.articlesChangedAt(site)) + 1);
}

/** Errors: `conflict`. */
async function keep(
	store: WriteStore,
	row: ArticleRow,
	was: number | null,
	address: string,
	audit?: AuditRow,
): Promise<void> {
	const done = await store.keepArticle(row, was, address, audit);
	if (done !== "kept") throw new Refused({ code: "conflict" });
}
