import { type Kysely, sql } from "kysely";
import type { FileTables } from "../files/rows.ts";
import type {
	ArticleAddressRow,
	ArticleRow,
	ArticleVoteRow,
	HelpSearchRow,
	HelpTables,
} from "./rows.ts";

type Tables = HelpTables & FileTables;

/** A row without its texts. */
export type ArticleHead = Omit<ArticleRow, "body" | "live_body">;

export interface VoteCount
	extends Pick<ArticleVoteRow, "article_id" | "language" | "version"> {
	votes: number;
	helpful: number;
}

export type ArticleKey = Pick<ArticleRow, "site_id" | "id" | "language">;

/** The articles of shops, and what is said of them. */
export interface HelpStore {
	/** All languages of so many rows behind this one, by id. */
	articleHeads(
		site: string,
		after: { id: string; language: string },
		most: number,
	): Promise<ArticleHead[]>;
	articlesOf(site: string, id: string): Promise<ArticleRow[]>;
	article(key: ArticleKey): Promise<ArticleRow | undefined>;
	/** The same with what is published alone. */
	liveArticles(
		site: string,
		after: { id: string; language: string },
		most: number,
	): Promise<ArticleRow[]>;
	/** When one of them was changed last; 0: there is none. */
	articlesChangedAt(site: string): Promise<number>;
	countArticles(site: string): Promise<number>;
	addressOf(site: string, id: string): Promise<string | undefined>;
	articleAt(
		site: string,
		address: string,
	): Promise<ArticleAddressRow | undefined>;
	addressesOf(site: string): Promise<ArticleAddressRow[]>;
	/** `changed`: its revision is another one by now. `taken`: another article has the address. */
	keepArticle(
		row: ArticleRow,
		was: number | null,
		address: string,
	): Promise<"kept" | "changed" | "taken">;
	/** All addresses of one lead to the other. */
	mergeArticle(
		site: string,
		id: string,
		into: string,
		now: number,
	): Promise<void>;
	keepArticleVote(row: ArticleVoteRow): Promise<void>;
	articleVotes(site: string): Promise<VoteCount[]>;
	/** The newest first. */
	missingIn(
		key: ArticleKey,
		most: number,
	): Promise<Pick<ArticleVoteRow, "missing" | "version" | "at">[]>;
	countArticle(key: ArticleKey, what: "views" | "chats"): Promise<void>;
	articleCounts(site: string): Promise<HelpTables["article_counts"][]>;
	keepHelpSearch(row: Omit<HelpSearchRow, "times">): Promise<void>;
	helpSearches(site: string, most: number): Promise<HelpSearchRow[]>;
	/** Drops at most so many that nobody looked for since. Answers how many. */
	dropHelpSearches(before: number, most: number): Promise<number>;
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
		...voteQueries(db),
		...searchQueries(db),
		articleHeads: (site, after, most) =>
			behind(site, after).select(HEAD).limit(most).execute(),
		liveArticles: (site, after, most) =>
			behind(site, after).selectAll().limit(most).execute(),
		articlesOf: (site, id) =>
			db
				.selectFrom("articles")
				.selectAll()
				.where("site_id", "=", site)
				.where("id", "=", id)
				.execute(),
		article: (key) => one(key).selectAll().executeTakeFirst(),
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
		async countArticles(site) {
			const { count } = await db
				.selectFrom("article_addresses")
				.select(({ fn }) => fn.countAll<number>().as("count"))
				.where("site_id", "=", site)
				.executeTakeFirstOrThrow();
			return Number(count);
		},
		async addressOf(site, id) {
			const row = await db
				.selectFrom("article_addresses")
				.select("address")
				.where("site_id", "=", site)
				.where("article_id", "=", id)
				.where("is_current", "=", 1)
				.executeTakeFirst();
			return row?.address;
		},
		articleAt: (site, address) =>
			db
				.selectFrom("article_addresses")
				.selectAll()
				.where("site_id", "=", site)
				.where("address", "=", address)
				.executeTakeFirst(),
		addressesOf: (site) =>
			db
				.selectFrom("article_addresses")
				.selectAll()
				.where("site_id", "=", site)
				.execute(),
		keepArticle: (row, was, address) => keepArticle(db, row, was, address),
		mergeArticle: (site, id, into, now) =>
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
			}),
	};
}

function keepArticle(
	db: Kysely<Tables>,
	row: ArticleRow,
	was: number | null,
	address: string,
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
		return "kept";
	});
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

const PICTURES = /\(\/pictures\/([A-Za-z0-9_-]{22})\)/g;

function voteQueries(db: Kysely<Tables>) {
	return {
		async keepArticleVote(row) {
			const { helpful, missing } = row;
			await db
				.insertInto("article_votes")
				.values(row)
				.onConflict((on) =>
					on
						.columns(["site_id", "article_id", "language", "version", "voter"])
						.doUpdateSet({ helpful, ...(missing !== null && { missing }) }),
				)
				.execute();
		},
		async articleVotes(site) {
			const rows = await db
				.selectFrom("article_votes")
				.select(({ fn }) => [
					"article_id",
					"language",
					"version",
					fn.countAll<number>().as("votes"),
					fn.sum<number>("helpful").as("helpful"),
				])
				.where("site_id", "=", site)
				.groupBy(["article_id", "language", "version"])
				.execute();
			return rows.map(({ votes, helpful, ...of }) => ({
				...of,
				votes: Number(votes),
				helpful: Number(helpful),
			}));
		},
		missingIn: ({ site_id, id, language }, most) =>
			db
				.selectFrom("article_votes")
				.select(["missing", "version", "at"])
				.where("site_id", "=", site_id)
				.where("article_id", "=", id)
				.where("language", "=", language)
				.where("missing", "is not", null)
				.orderBy("at", "desc")
				.limit(most)
				.execute(),
		async countArticle({ site_id, id, language }, what) {
			const none = { views: 0, chats: 0 };
			await db
				.insertInto("article_counts")
				.values({ site_id, article_id: id, language, ...none, [what]: 1 })
				.onConflict((on) =>
					on.columns(["site_id", "article_id", "language"]).doUpdateSet({
						[what]: sql<number>`${sql.ref(`article_counts.${what}`)} + 1`,
					}),
				)
				.execute();
		},
		articleCounts: (site) =>
			db
				.selectFrom("article_counts")
				.selectAll()
				.where("site_id", "=", site)
				.execute(),
	} satisfies Partial<HelpStore>;
}

function searchQueries(db: Kysely<Tables>) {
	return {
		async keepHelpSearch(row) {
			await db
				.insertInto("help_searches")
				.values({ ...row, times: 1 })
				.onConflict((on) =>
					on.columns(["site_id", "language", "words"]).doUpdateSet((eb) => ({
						times: eb("help_searches.times", "+", 1),
						at: row.at,
					})),
				)
				.execute();
		},
		helpSearches: (site, most) =>
			db
				.selectFrom("help_searches")
				.selectAll()
				.where("site_id", "=", site)
				.orderBy("at", "desc")
				.limit(most)
				.execute(),
		async dropHelpSearches(before, most) {
			const old = await db
				.selectFrom("help_searches")
				.select(["site_id", "language", "words"])
				.where("at", "<", before)
				.orderBy("at")
				.limit(most)
				.execute();
			for (const { site_id, language, words } of old)
				await db
					.deleteFrom("help_searches")
					.where("site_id", "=", site_id)
					.where("language", "=", language)
					.where("words", "=", words)
					.execute();
			return old.length;
		},
	} satisfies Partial<HelpStore>;
}
