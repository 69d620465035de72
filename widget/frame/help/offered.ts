import type { ArticleFound } from "../../../protocol/article.ts";

const OFFERS = 2;
/** Shorter words say nothing of what it is about. */
const LETTERS = 4;
/** Endings change with the sentence: so many letters of a longer word are enough. */
const STEM = 5;

/** Titles that share words with what is written: two words, or the one that it has. */
export function offered(
	text: string,
	articles: readonly ArticleFound[],
): ArticleFound[] {
	const wanted = stems(text);
	const enough = Math.min(2, wanted.size);
	if (enough === 0) return [];
	return articles
		.map((article) => {
			const words = stems(article.title);
			const same = [...wanted].filter((word) => words.has(word)).length;
			return { article, same };
		})
		.filter(({ same }) => same >= enough)
		.sort((a, b) => b.same - a.same)
		.slice(0, OFFERS)
		.map(({ article }) => article);
}

function stems(text: string): Set<string> {
	const words = text
		.toLowerCase()
		.normalize("NFD")
		.replace(/\p{Mn}/gu, "")
		.split(/[^\p{L}\p{N}]+/u);
	return new Set(
		words
			.filter(({ length }) => length >= LETTERS)
			.map((word) => word.slice(0, STEM)),
	);
}
