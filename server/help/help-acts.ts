import type { ArticleVote } from "../../protocol/article.ts";
import { fold } from "../../protocol/fold.ts";
import { Refused } from "../../protocol/refusal.ts";
import type { HelpStore } from "./queries.ts";

/** What shoppers do with articles, in the chat and on the pages alike. */
export interface HelpActs {
	viewed(site: string, article: string, language: string): Promise<void>;
	/**
	 * Errors: `not_found` where it was never published in this language and version.
	 *
	 * @param visitor of whom it is known; else null
	 */
	vote(site: string, vote: ArticleVote, visitor: string | null): Promise<void>;
	/** @param words as {@link tidySearch} leaves them */
	missed(site: string, language: string, words: string): Promise<void>;
}

/** What was looked for is kept to so many characters. */
const KEPT_CHARS = 60;
/** Of an order, a card or a telephone: it says who looked, and nothing of what is missing. */
const NUMBERS = /[\p{N}][\p{N}\s.+/-]{3,}[\p{N}]/gu;
const ADDRESSES = /\S*@\S*/g;

/** What is kept of a search: two that mean the same are one, and nobody is known by it. */
export function tidySearch(text: string): string {
	const plain = fold(text).replace(ADDRESSES, " ").replace(NUMBERS, " ");
	return [...plain.replace(/\s+/g, " ").trim()].slice(0, KEPT_CHARS).join("");
}

export function createHelpActs(store: HelpStore & { now(): number }): HelpActs {
	return {
		viewed: (site_id, id, language) =>
			store.countArticle({ site_id, id, language }, "views"),
		async vote(site_id, vote, visitor_id) {
			const { article: id, language, version, ...given } = vote;
			const row = await store.article({ site_id, id, language });
			// What was read before it was published anew, or withdrawn, is said of what was read.
			if (!row || version < 1 || version > row.version)
				throw new Refused({ code: "not_found" });
			const { voter, helpful, missing } = given;
			await store.keepArticleVote({
				...{ site_id, article_id: id, language, version, voter, missing },
				...{ helpful: helpful ? 1 : 0, visitor_id },
				at: store.now(),
			});
		},
		async missed(site_id, language, words) {
			if (words.length < 2) return;
			await store.keepHelpSearch({ site_id, language, words, at: store.now() });
		},
	};
}
