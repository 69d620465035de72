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
	/** In place of the one that it has of this id and language. */
	add(article: SearchedArticle): void;
	drop(article: Pick<SearchedArticle, "id" | "language">): void;
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
	const articles: (Place | undefined)[] = [];
	const known = new Map<string, number>();
	const places = new Map<string, Map<number, number>>();
	let words: string[] = [];
	let letters: string[] = [];
	const keyOf = ({ id, language }: Pick<Place, "id" | "language">) =>
		`${id} ${language}`;

	/** Its words stay where they are, and lead to nothing. */
	function drop(article: Pick<Place, "id" | "language">): void {
		const at = known.get(keyOf(article));
		if (at !== undefined) articles[at] = undefined;
	}

	function add({ id, language, title, text }: SearchedArticle): void {
		drop({ id, language });
		const at = articles.push({ id, language, title }) - 1;
		known.set(keyOf({ id, language }), at);
		for (const [said, weight] of [
			[title, IN_TITLE],
			[text, IN_TEXT],
		] as const)
			for (const { word } of foldedWords(said)) {
				const of = places.get(word) ?? new Map<number, number>();
				of.set(at, Math.max(of.get(at) ?? 0, weight));
				places.set(word, of);
			}
	}

	/** Of each article that has a word like it, how much that counts. */
	function found(wanted: string): Map<number, number> {
		const scores = new Map<number, number>();
		for (const [word, counts] of like(words, letters, wanted))
			for (const [at, weight] of places.get(word) ?? [])
				scores.set(at, Math.max(scores.get(at) ?? 0, weight * counts));
		return scores;
	}

	/** Words that have come since are in their place. */
	function sort(): void {
		if (words.length === places.size) return;
		words = [...places.keys()].sort();
		const all = new Set<string>();
		for (const word of words)
			if (word.length >= TYPO_FROM - 1) for (const one of word) all.add(one);
		letters = [...all];
	}

	return {
		...{ add, drop },
		find(query, most, isRead) {
			const wanted = wordsOf(query);
			if (wanted.join("").length < 2) return [];
			sort();
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

/** The words that are meant by one that was typed, and how much each counts. One may come twice. */
function* like(
	words: readonly string[],
	letters: readonly string[],
	wanted: string,
): Generator<[string, number]> {
	for (const word of begun(words, wanted))
		yield [word, word === wanted ? WHOLE : BEGUN];
	if (wanted.length < TYPO_FROM) return;
	for (const one of oneOff(words, letters, wanted))
		for (const word of begun(words, one)) yield [word, WRONG];
}

/** Those that begin so. */
function* begun(words: readonly string[], by: string): Generator<string> {
	for (let at = firstFrom(words, by); at < words.length; at++) {
		const word = words[at] ?? "";
		if (!word.startsWith(by)) return;
		yield word;
	}
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

/**
 * What was typed but for one letter: missing, another, too many, or two turned round. Only what some word begins with
 * up to there is tried further: so it takes as long as a word is, and not as there are words.
 */
function* oneOff(
	words: readonly string[],
	letters: readonly string[],
	wanted: string,
): Generator<string> {
	for (let at = 0; at < wanted.length; at++) {
		const before = wanted.slice(0, at);
		if (!words[firstFrom(words, before)]?.startsWith(before)) return;
		const [one = "", two] = [wanted[at], wanted[at + 1]];
		const behind = wanted.slice(at + 1);
		yield before + behind;
		if (two !== undefined) yield before + two + one + wanted.slice(at + 2);
		for (const letter of letters) {
			yield before + letter + behind;
			yield before + letter + one + behind;
		}
	}
}
