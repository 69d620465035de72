export interface SignFound {
	sign: string;
	/** Where the sign stands. */
	at: number;
	query: string;
}

/** A sign, and whether its query may have spaces: then it ends with the line. */
export interface Sign {
	sign: string;
	phrase?: true;
}

/** What the caret stands in: the word that begins with one of these signs, or the line from a sign of phrases on. */
export function signAtCaret(
	text: string,
	caret: number,
	signs: readonly Sign[],
): SignFound | null {
	const before = text.slice(0, caret);
	for (const { sign, phrase } of signs) {
		const [found, query = ""] =
			(phrase && new RegExp(`(?<!\\S)${sign}(?: (.*))?$`).exec(before)) || [];
		if (found) return { sign, at: caret - found.length, query };
	}
	const [word = ""] = /\S*$/.exec(before) ?? [];
	const one = signs.find(
		({ sign, phrase }) => !phrase && word.startsWith(sign),
	);
	return one
		? {
				sign: one.sign,
				at: caret - word.length,
				query: word.slice(one.sign.length),
			}
		: null;
}
