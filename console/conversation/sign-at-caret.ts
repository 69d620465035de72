export interface SignFound {
	sign: string;
	/** Where the sign stands. */
	at: number;
	query: string;
}

/** The word in which the caret stands, where it begins with one of these signs. */
export function signAtCaret(
	text: string,
	caret: number,
	signs: readonly string[],
): SignFound | null {
	const [word = ""] = /\S*$/.exec(text.slice(0, caret)) ?? [];
	const sign = signs.find((one) => word.startsWith(one));
	return sign
		? { sign, at: caret - word.length, query: word.slice(sign.length) }
		: null;
}
