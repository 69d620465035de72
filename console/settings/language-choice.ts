/** Whether the chat has texts for who reads this language; those of pt do for pt-BR. */
export function isSpoken(tag: string, spoken: readonly string[]): boolean {
	return spoken.includes(tag) || spoken.includes(tag.split("-")[0] ?? "");
}

/** What shoppers see whose language has no texts: the first of the shop's own that has, or English. */
export function insteadOf(
	chosen: readonly string[],
	spoken: readonly string[],
): string {
	return chosen.find((tag) => isSpoken(tag, spoken)) ?? "en";
}
