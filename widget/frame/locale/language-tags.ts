/** The first wanted language of which there are words: those of its very region, or of the language. */
export function spokenOf(
	wanted: readonly (string | null)[],
	known: readonly string[],
	otherwise = "en",
): string {
	for (const tag of wanted) {
		const [language, region] = readTag(tag);
		const found = [`${language}-${region}`, language].find((each) =>
			known.includes(each),
		);
		if (found) return found;
	}
	return otherwise;
}

/** A language as its reader writes numbers and dates: in the first region that is named for it. */
export function written(
	language: string,
	tags: readonly (string | null)[],
): string {
	const [own] = readTag(language);
	const inRegion = tags
		.map(readTag)
		.find(([each, region]) => each === own && region);
	// Without a region Intl takes Portuguese for that of Brazil, and the words are those of Portugal.
	return inRegion?.join("-") ?? (own === "pt" ? "pt-PT" : own);
}

/** Language and region, in letters that Intl can read: the tag comes from a shop's page. */
function readTag(tag: string | null): [string, ...string[]] {
	const [, language, region] =
		/^([a-z]{2,3})(?:-([a-z]{2})\b)?/i.exec(tag ?? "") ?? [];
	return [
		(language ?? "").toLowerCase(),
		...(region ? [region.toUpperCase()] : []),
	];
}
