/**
 * Puts values into a sentence. Where anything of it runs from right to left each value stands in isolating marks, or
 * a name would turn the words around it. A link has none: a mail program would take the mark for a part of it.
 */
export function fillWords(
	sentence: string,
	values: Record<string, string>,
): string {
	const isMixed = RIGHT_TO_LEFT.test(sentence + Object.values(values).join(""));
	return sentence.replace(/\{(\w+)\}/g, (place, name: string) => {
		const value = values[name];
		if (value === undefined) return place;
		return isMixed && name !== "link" ? `\u2068${value}\u2069` : value;
	});
}

/** Letters of the scripts that run from right to left. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
