import { type FoldedWord, foldedWords } from "./fold.ts";
import type { SearchQuery, SearchWords } from "./search.ts";

/** Where a text says what is searched: UTF-16 offsets, half-open, ascending, none touching another. */
export function foundMarks(
	text: string,
	query: Pick<SearchQuery, "words">,
): [number, number][] {
	const found = foldedWords(text);
	const marks = query.words.flatMap((searched) => marksOf(found, searched));
	marks.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
	return joined(marks);
}

function marksOf(
	found: readonly FoldedWord[],
	{ words, isWhole }: SearchWords,
): [number, number][] {
	const marks: [number, number][] = [];
	for (let at = 0; at + words.length <= found.length; at += 1) {
		const last = words.length - 1;
		const fits = words.every((word, index) => {
			const said = found[at + index]?.word ?? "";
			return index < last || isWhole ? said === word : said.startsWith(word);
		});
		const [from, to] = [found[at]?.from, found[at + last]?.to];
		if (fits && from !== undefined && to !== undefined) marks.push([from, to]);
	}
	return marks;
}

function joined(marks: readonly [number, number][]): [number, number][] {
	const all: [number, number][] = [];
	for (const [from, to] of marks) {
		const last = all.at(-1);
		if (last && from <= last[1]) last[1] = Math.max(last[1], to);
		else all.push([from, to]);
	}
	return all;
}
