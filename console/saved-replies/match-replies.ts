import { fold } from "../../protocol/fold.ts";
import type { SavedReply } from "../../protocol/saved-reply.ts";
import { hasInOrder } from "../words/has-in-order.ts";

/** As one looks for it: all in the form in which two spellings are the same. */
interface Folded {
	name: string;
	shortcut: string;
	texts: string;
	uses: number;
}

const known = new WeakMap<SavedReply, Folded>();

function foldedOf(reply: SavedReply): Folded {
	const before = known.get(reply);
	if (before) return before;
	const { name, shortcut, texts, uses } = reply;
	const folded = {
		name: fold(name),
		shortcut: fold(shortcut),
		texts: fold(texts.map(({ text }) => text).join("\n")),
		uses: uses.reduce((sum, one) => sum + one.uses, 0),
	};
	known.set(reply, folded);
	return folded;
}

/**
 * Those that fit, the best first: by the shortcut, by the start of a word of the name, by letters of the name in their
 * order, by the text. Of equals the one that is sent more often; then by name.
 */
export function matchReplies(
	replies: readonly SavedReply[],
	query: string,
	most: number,
): SavedReply[] {
	const wanted = fold(query);
	const found: { reply: SavedReply; rank: number; uses: number }[] = [];
	for (const reply of replies) {
		const folded = foldedOf(reply);
		const rank = wanted === "" ? 0 : rankOf(folded, wanted);
		if (rank !== null) found.push({ reply, rank, uses: folded.uses });
	}
	return found
		.sort(
			(a, b) =>
				a.rank - b.rank ||
				b.uses - a.uses ||
				a.reply.name.localeCompare(b.reply.name),
		)
		.slice(0, most)
		.map(({ reply }) => reply);
}

/** Smaller is better; null: it does not fit. */
function rankOf({ name, shortcut, texts }: Folded, wanted: string) {
	if (shortcut === wanted) return 0;
	if (shortcut.startsWith(wanted)) return 1;
	if (name.startsWith(wanted)) return 2;
	if (name.includes(` ${wanted}`)) return 3;
	if (name.includes(wanted)) return 4;
	if (hasInOrder(`${shortcut} ${name}`, wanted)) return 5;
	return texts.includes(wanted) ? 6 : null;
}
