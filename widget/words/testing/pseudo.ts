const ACCENTS: Record<string, string> = {
	a: "á",
	c: "ç",
	e: "é",
	g: "ğ",
	i: "í",
	n: "ñ",
	o: "ö",
	s: "š",
	u: "ü",
	y: "ý",
	z: "ž",
	A: "Å",
	E: "É",
	O: "Ö",
	S: "Š",
	W: "Ŵ",
};

/** How much longer than English a language may be. */
const LONGER = 0.4;

/** Added to one word alone, which then is wider than the chat. */
const WORD_LETTERS = 63;

/**
 * A language that nobody speaks: each text in brackets, with accents and 40 % longer, so that what is cut
 * off, glued together or not in the words files is seen at once. Places in sentences stay what they are.
 *
 * @param letters added to a text of one word
 */
export function pseudo<T>(texts: T, letters = WORD_LETTERS): T {
	if (typeof texts === "string") return stretched(texts, letters) as T;
	if (typeof texts !== "object" || texts === null) return texts;
	if (Array.isArray(texts))
		return texts.map((text) => pseudo(text, letters)) as T;
	return Object.fromEntries(
		Object.entries(texts).map(([key, value]) => [
			key,
			key === "language" && typeof value === "object"
				? value
				: pseudo(value, letters),
		]),
	) as T;
}

function stretched(text: string, letters: number): string {
	const accented = text
		.split(/(\{\w+\})/)
		.map((part, at) => (at % 2 ? part : accentedIn(part)))
		.join("");
	const extra = Math.ceil(text.length * LONGER);
	const longer = text.includes(" ")
		? "ëxträläng ".repeat(Math.ceil(extra / 10)).slice(0, extra)
		: "ëxträläng".repeat(7).slice(0, letters);
	return `[${accented} ${longer.trim()}]`;
}

function accentedIn(part: string): string {
	return part.replace(/[a-zA-Z]/g, (letter) => ACCENTS[letter] ?? letter);
}
