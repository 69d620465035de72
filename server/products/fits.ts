import { fold, foldedWords } from "../../protocol/fold.ts";

/** Whether each word of the query stands in the name, without regard to case and diacritics. */
export function fits(query: string): (name: string) => boolean {
	const wanted = foldedWords(query).map(({ word }) => word);
	return (name) => {
		const folded = fold(name);
		return wanted.every((word) => folded.includes(word));
	};
}
