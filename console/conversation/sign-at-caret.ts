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

/**
 * What the caret stands in: the word that begins with one of these signs, or the line from a sign of phrases on. Of
 * several the first.
 */
export function signAtCaret(
	text: string,
	caret: number,
	signs: readonly Sign[],
): SignFound | null {
	for (const { sign, phrase } of signs) {
		const query = phrase ? "(?: (.*))?" : "(\\S*)";
		const found = new RegExp(`(^|\\s)${sign}${query}$`).exec(
			text.slice(0, caret),
		);
		if (found)
			return {
				...{ sign, query: found[2] ?? "" },
				at: found.index + (found[1]?.length ?? 0),
			};
	}
	return null;
}
