import { type Kysely, sql } from "kysely";
import type { FileTables } from "../files/rows.ts";
import { insertAudit } from "../store/contract/audit-rows.ts";
import type { AuditRow, CoreTables } from "../store/contract/rows.ts";
import { type AddressStore, addressQueries } from "./address-queries.ts";
import type { ArticleRow, HelpTables } from "./rows.ts";
import { type SaidStore, saidQueries } from "./said-queries.ts";
import { type SearchStore, searchQueries } from "./search-queries.ts";
import {
	type ArticleKey,
	type VoteStore,
	voteQueries,
} from "./vote-queries.ts";

type Tables = HelpTables & FileTables;

/** A row without its texts. */
export interface ArticleHead extends Omit<ArticleRow, "body" | "live_body"> {
	/** Whether what is written is what is published. */
	is_same: 0 | 1;
}

/** The articles of shops, what is said of them, and what is looked for. */
export interface HelpStore
	extends VoteStore,
		SearchStore,
		SaidStore,
		AddressStore {
	/** All languages of so many rows behind this one, by id. */
	articleHeads(
		site: string,
		after: { id: string; language: string },
		most: number,
	): Promise<ArticleHead[]>;
	articlesOf(site: string, id: string): Promise<ArticleRow[]>;
	article(key: ArticleKey): Promise<ArticleRow | undefined>;
	/** The same with their texts. */
	articleRows(
		site: string,
		after: { id: string; language: string },
		most: number,
	): Promise<ArticleRow[]>;
	/** Those that were changed behind this time. */
	articlesSince(
		site: string,
		since: number,
		most: number,
	): Promise<ArticleRow[]>;
	/** When one of them was changed last; 0: there is none. */
	articlesChangedAt(site: string): Promise<number>;
	/** `changed`: its revision is another one by now. `taken`: another article has the address. */
	keepArticle(
		row: ArticleRow,
		was: number | null,
		address: string,
		audit?: AuditRow,
	): Promise<"kept" | "changed" | "taken">;
	/** All addresses of one lead to the other. */
	mergeArticle(
		site: string,
		id: string,
		into: string,
		now: number,
		audit: AuditRow,
	): Promise<void>;
	/** What was done to many of them. */
	noteArticles(audit: AuditRow): Promise<void>;
}

const HEAD = [
	"site_id",
	"id",
	"language",
	"title",
	"revision",
	"live_title",
	"version",
	"published_at",
	"changed_at",
] as const;

export function helpQueries(db: Kysely<Tables>): HelpStore {
	const one = ({ site_id, id, language }: ArticleKey) =>
		db
			.selectFrom("articles")
			.where("site_id", "=", site_id)
			.where("id", "=", id)
			.where("language", "=", language);
	const behind = (site: string, after: { id: string; language: string }) =>
		db
			.selectFrom("articles")
			.where("site_id", "=", site)
			.where(({ eb, refTuple, tuple }) =>
				eb(refTuple("id", "language"), ">", tuple(after.id, after.language)),
			)
			.orderBy("id")
			.orderBy("language");
	return {
		...addressQueries(db),
		...voteQueries(db),
		...searchQueries(db),
		...saidQueries(db as unknown as Kysely<HelpTables>),
		articleHeads: (site, after, most) =>
			behind(site, after)
				.select(HEAD)
				.select((eb) =>
					eb
						.case()
						.when("title", "=", eb.ref("live_title"))
						.then(
							eb
								.case()
								.when("body", "=", eb.ref("live_body"))
								.then(sql<0 | 1>`1`)
								.else(sql<0 | 1>`0`)
								.end(),
						)
						.else(sql<0 | 1>`0`)
						.end()
						.as("is_same"),
				)
				.limit(most)
				.execute(),
		articleRows: (site, after, most) =>
			behind(site, after).selectAll().limit(most).execute(),
		articlesOf: (site, id) =>
			db
				.selectFrom("articles")
				.selectAll()
				.where("site_id", "=", site)
				.where("id", "=", id)
				.execute(),
		article: (key) => one(key).selectAll().executeTakeFirst(),
		articlesSince: (site, since, most) =>
			db
				.selectFrom("articles")
				.selectAll()
				.where("site_id", "=", site)
				.where("changed_at", ">", since)
				.orderBy("changed_at")
				.limit(most)
				.execute(),
		async articlesChangedAt(site) {
			const row = await db
				.selectFrom("articles")
				.select("changed_at")
				.where("site_id", "=", site)
				.orderBy("changed_at", "desc")
				.limit(1)
				.executeTakeFirst();
			return row?.changed_at ?? 0;
		},
		keepArticle: (...kept) => keepArticle(db, ...kept),
		noteArticles: (audit) => insertAudit(core(db), [audit]),
		mergeArticle: (site, id, into, now, audit) =>
			db.transaction().execute(async (tx) => {
				await tx
					.updateTable("articles")
					.set({ live_title: null, live_body: null, changed_at: now })
					.where("site_id", "=", site)
					.where("id", "=", id)
					.execute();
				await tx
					.updateTable("article_addresses")
					.set({ article_id: into, is_current: 0 })
					.where("site_id", "=", site)
					.where("article_id", "=", id)
					.execute();
				await insertAudit(core(tx), [audit]);
			}),
	};
}

function keepArticle(
	db: Kysely<Tables>,
	row: ArticleRow,
	was: number | null,
	address: string,
	audit?: AuditRow,
): Promise<"kept" | "changed" | "taken"> {
	const { site_id, id, language, ...set } = row;
	return db.transaction().execute(async (tx) => {
		const at = await tx
			.selectFrom("article_addresses")
			.selectAll()
			.where("site_id", "=", site_id)
			.where("address", "=", address)
			.executeTakeFirst();
		if (at && at.article_id !== id) return "taken";
		const before = await tx
			.selectFrom("articles")
			.select("revision")
			.where("site_id", "=", site_id)
			.where("id", "=", id)
			.where("language", "=", language)
			.executeTakeFirst();
		if ((before?.revision ?? null) !== was) return "changed";
		if (before) {
			const { numUpdatedRows } = await tx
				.updateTable("articles")
				.set(set)
				.where("site_id", "=", site_id)
				.where("id", "=", id)
				.where("language", "=", language)
				.where("revision", "=", before.revision)
				.executeTakeFirst();
			if (numUpdatedRows === 0n) return "changed";
		} else await tx.insertInto("articles").values(row).execute();
		await keepPictures(tx, row);
		if (row.live_title !== null)
			await core(tx)
				.updateTable("sites")
				.set({ articles_at: row.changed_at })
				.where("id", "=", site_id)
				.where("articles_at", "is", null)
				.execute();
		if (at?.is_current !== 1) {
			await tx
				.updateTable("article_addresses")
				.set({ is_current: 0 })
				.where("site_id", "=", site_id)
				.where("article_id", "=", id)
				.execute();
			await tx
				.insertInto("article_addresses")
				.values({ site_id, address, article_id: id, is_current: 1 })
				.onConflict((on) =>
					on
						.columns(["site_id", "address"])
						.doUpdateSet({ article_id: id, is_current: 1 }),
				)
				.execute();
		}
		if (audit) await insertAudit(core(tx), [audit]);
		return "kept";
	});
}

function core(db: Kysely<Tables>): Kysely<CoreTables> {
	return db as unknown as Kysely<CoreTables>;
}

/**
 * What an article shows is wanted from then on. It is no picture of the site any more: those are what its look shows,
 * and each new look drops the others.
 */
async function keepPictures(
	tx: Kysely<Tables>,
	{ site_id, body }: ArticleRow,
): Promise<void> {
	const ids = [...body.matchAll(PICTURES)].map(([, id = ""]) => id);
	for (const id of new Set(ids))
		await tx
			.updateTable("files")
			.set({ site_id: null, drop_at: null })
			.where("id", "=", id)
			.where("site_id", "=", site_id)
			.execute();
}

const PICTURES = /\/pictures\/([A-Za-z0-9_-]{22})(?![A-Za-z0-9_-])/g;
