import { type Kysely, sql } from "kysely";
import type { ArticleRow, ArticleVoteRow, HelpTables } from "./rows.ts";

export type ArticleKey = Pick<ArticleRow, "site_id" | "id" | "language">;

export interface VoteCount
	extends Pick<ArticleVoteRow, "article_id" | "language" | "version"> {
	votes: number;
	helpful: number;
}

/** What shoppers say of articles, and how often they are read. */
export interface VoteStore {
	keepArticleVote(row: ArticleVoteRow): Promise<void>;
	articleVotes(site: string): Promise<VoteCount[]>;
	/** The newest first. */
	missingIn(
		key: ArticleKey,
		most: number,
	): Promise<Pick<ArticleVoteRow, "missing" | "version" | "at">[]>;
	countArticle(key: ArticleKey, what: "views" | "chats"): Promise<void>;
	articleCounts(site: string): Promise<HelpTables["article_counts"][]>;
}

export function voteQueries(db: Kysely<HelpTables>): VoteStore {
	return {
		async keepArticleVote(row) {
			const { helpful, missing, visitor_id } = row;
			await db
				.insertInto("article_votes")
				.values(row)
				.onConflict((on) =>
					on
						.columns(["site_id", "article_id", "language", "version", "voter"])
						.doUpdateSet({
							helpful,
							...(missing !== null && { missing }),
							...(visitor_id !== null && { visitor_id }),
						}),
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
	};
}
