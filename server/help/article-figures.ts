import type {
	ArticleFigures,
	ArticleListed,
	ArticleState,
} from "../../protocol/article.ts";
import { wilson } from "../statistics/wilson.ts";
import type { ArticleHead, HelpStore } from "./queries.ts";

/** Fewer votes than these are counted, and make no share. */
const VOTES_FOR_SHARE = 5;

export function stateOf(
	live_title: string | null,
	isSame: boolean,
): ArticleState {
	if (live_title === null) return "draft";
	return isSame ? "published" : "changed";
}

/** Articles with all their languages. @param heads whole articles, by id */
export async function listedArticles(
	store: HelpStore,
	site: string,
	heads: readonly ArticleHead[],
): Promise<ArticleListed[]> {
	const [addresses, votes, counts] = await Promise.all([
		store.addressesOf(site),
		store.articleVotes(site),
		store.articleCounts(site),
	]);
	const addressOf = new Map(
		addresses.flatMap(({ article_id, address, is_current }) =>
			is_current === 1 ? [[article_id, address] as const] : [],
		),
	);
	const votesOf = new Map(votes.map((one) => [keyOf(one, one.version), one]));
	const countsOf = new Map(counts.map((one) => [keyOf(one, 0), one]));
	const articles = new Map<string, ArticleListed>();
	for (const row of heads) {
		const address = addressOf.get(row.id) ?? "";
		const of = articles.get(row.id) ?? { id: row.id, address, languages: [] };
		const named = { article_id: row.id, language: row.language };
		const voted = votesOf.get(keyOf(named, row.version));
		const counted = countsOf.get(keyOf(named, 0));
		of.languages.push({
			language: row.language,
			title: row.title,
			state: stateOf(row.live_title, row.is_same === 1),
			changedAt: row.changed_at,
			publishedAt: row.live_title === null ? null : row.published_at,
			figures: {
				...helpedOf(voted?.helpful ?? 0, voted?.votes ?? 0),
				views: counted?.views ?? 0,
				chats: counted?.chats ?? 0,
			},
		});
		articles.set(row.id, of);
	}
	return [...articles.values()];
}

function keyOf(
	{ article_id, language }: { article_id: string; language: string },
	version: number,
): string {
	return `${article_id} ${language} ${version}`;
}

function helpedOf(
	yes: number,
	votes: number,
): Pick<ArticleFigures, "yes" | "no" | "helped"> {
	const interval = votes < VOTES_FOR_SHARE ? null : wilson(yes, votes);
	return {
		yes,
		no: votes - yes,
		helped: interval && {
			share: yes / votes,
			from: interval[0],
			to: interval[1],
		},
	};
}
