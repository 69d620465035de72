import { HELP_QUERY_CHARS } from "../../protocol/article.ts";
import { foldedWords } from "../../protocol/fold.ts";

/** What is searched of one article, in one language. */
export interface SearchedArticle {
	id: string;
	language: string;
	title: string;
	/** Its words, with or without marks of Markdown. */
	text: string;
}

type Place = Pick<SearchedArticle, "id" | "language" | "title">;

export interface HelpIndex {
	add(article: SearchedArticle): void;
	/** The best first. @param isRead whether this one is for the reader: an article has several languages */
	find(query: string, most: number, isRead: (place: Place) => boolean): Place[];
}

/** More words than this say no more. */
const WORDS = 12;
/** A word of so many letters may be typed with one wrong. */
const TYPO_FROM = 5;
const IN_TITLE = 8;
const IN_TEXT = 1;
/** What a word counts that is typed whole, begun, or wrong in one letter. */
const WHOLE = 1;
const BEGUN = 0.7;
const WRONG = 0.4;

/**
 * Finds articles by all words of a query: without diacritics, by their beginnings, and with one letter wrong. Kept in
 * memory: each word of all of them, and where it stands.
 */
export function createHelpIndex(): HelpIndex {
	const articles: Place[] = [];
	const places = new Map<string, Map<number, number>>();
	let words: string[] = [];

	function add({ id, language, title, text }: SearchedArticle): void {
		const at = articles.push({ id, language, title }) - 1;
		for (const [said, weight] of [
			[title, IN_TITLE],
			[text, IN_TEXT],
		] as const)
			for (const { word } of foldedWords(said)) {
				const known = places.get(word) ?? new Map<number, number>();
				known.set(at, Math.max(known.get(at) ?? 0, weight));
				places.set(word, known);
			}
	}

	/** Of each article that has a word like it, how much that counts. */
	function found(wanted: string): Map<number, number> {
		const scores = new Map<number, number>();
		for (const [word, counts] of like(words, wanted))
			for (const [at, weight] of places.get(word) ?? [])
				scores.set(at, Math.max(scores.get(at) ?? 0, weight * counts));
		return scores;
	}

	return {
		add,
		find(query, most, isRead) {
			const wanted = wordsOf(query);
			if (wanted.join("").length < 2) return [];
			if (words.length !== places.size) words = [...places.keys()].sort();
			const [first, ...others] = wanted.map(found);
			const scores = [...(first ?? [])].flatMap(([at, score]) => {
				const place = articles[at];
				const more = others.map((other) => other.get(at) ?? 0);
				if (!place || more.includes(0) || !isRead(place)) return [];
				return [[place, more.reduce((sum, one) => sum + one, score)] as const];
			});
			return scores
				.sort(([, one], [, two]) => two - one)
				.slice(0, most)
				.map(([place]) => place);
		},
	};
}

function wordsOf(query: string): string[] {
	const all = foldedWords(query.slice(0, HELP_QUERY_CHARS));
	return [...new Set(all.map(({ word }) => word))].slice(0, WORDS);
}

/** The words that are meant by one that was typed, and how much each counts. */
function* like(
	words: readonly string[],
	wanted: string,
): Generator<[string, number]> {
	for (let at = firstFrom(words, wanted); at < words.length; at++) {
		const word = words[at] ?? "";
		if (!word.startsWith(wanted)) break;
		yield [word, word === wanted ? WHOLE : BEGUN];
	}
	if (wanted.length < TYPO_FROM) return;
	for (const word of words)
		if (!word.startsWith(wanted) && isOneOff(word, wanted)) yield [word, WRONG];
}

/** The place of the first word that is not before it. */
function firstFrom(words: readonly string[], wanted: string): number {
	let [low, high] = [0, words.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((words[middle] ?? "") < wanted) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** Whether the word, or its beginning, is the one wanted but for one letter: another, missing, too many, or two turned round. */
function isOneOff(word: string, wanted: string): boolean {
	if (word.length < wanted.length - 1) return false;
	let same = 0;
	while (same < wanted.length && word[same] === wanted[same]) same++;
	const rest = (more: number, from: string) => from.slice(same + more);
	const isTurned =
		word[same] === wanted[same + 1] && word[same + 1] === wanted[same];
	return (
		rest(1, word).startsWith(rest(1, wanted)) ||
		rest(0, word).startsWith(rest(1, wanted)) ||
		rest(1, word).startsWith(rest(0, wanted)) ||
		(isTurned && rest(2, word).startsWith(rest(2, wanted)))
	);
}
