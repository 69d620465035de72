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

/**
 * A language that nobody speaks: each text in brackets, with accents and 40 % longer, so that what is cut
 * off, glued together or not in the words files is seen at once. Places in sentences stay what they are.
 */
export function pseudo<T>(texts: T): T {
	if (typeof texts === "string") return stretched(texts) as T;
	if (typeof texts !== "object" || texts === null) return texts;
	return Object.fromEntries(
		Object.entries(texts).map(([key, value]) => [
			key,
			key === "language" && typeof value === "object" ? value : pseudo(value),
		]),
	) as T;
}

function stretched(text: string): string {
	const accented = text
		.split(/(\{\w+\})/)
		.map((part, at) => (at % 2 ? part : accentedIn(part)))
		.join("");
	const extra = Math.ceil(text.length * LONGER);
	// Words of a language that joins them; and in place of one word one that is longer than the chat is wide.
	const longer = text.includes(" ")
		? "ëxträläng ".repeat(Math.ceil(extra / 10)).slice(0, extra)
		: "ëxträläng".repeat(7);
	return `[${accented} ${longer.trim()}]`;
}

function accentedIn(part: string): string {
	return part.replace(/[a-zA-Z]/g, (letter) => ACCENTS[letter] ?? letter);
}
