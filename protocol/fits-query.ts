import { fold, foldedWords } from "./fold.ts";

/** For products: whether each word of the query stands in the name, without regard to case and diacritics. */
export function fitsQuery(query: string): (name: string) => boolean {
	const wanted = foldedWords(query).map(({ word }) => word);
	return (name) => {
		const folded = fold(name);
		return wanted.every((word) => folded.includes(word));
	};
}
