import { fold } from "../../protocol/fold.ts";
import { hasInOrder } from "../words/has-in-order.ts";

/**
 * How well a name fits what is typed, smaller is better; null: not. By its start, by the start of each word, by what
 * stands in it, by the letters in their order. The same in two spellings: as `fold` says.
 */
export function rankOf(name: string, typed: string): number | null {
	const [folded, wanted] = [fold(name), fold(typed.trim())];
	if (folded.startsWith(wanted)) return 0;
	const words = wanted.split(/\s+/);
	if (words.every((word) => ` ${folded}`.includes(` ${word}`))) return 1;
	if (words.every((word) => folded.includes(word))) return 2;
	return hasInOrder(folded, words.join("")) ? 3 : null;
}
