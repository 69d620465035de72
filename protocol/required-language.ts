/** The language of a tag, for matching: whoever speaks pt can answer pt-BR. */
export function languageOf(tag: string): string {
	return tag.split("-")[0]?.toLowerCase() ?? "";
}

/** Somebody without a list speaks whatever comes. */
export function speaks(languages: readonly string[], wanted: string): boolean {
	return languages.length === 0 || languages.includes(wanted);
}

/** What somebody lacks for a conversation of this team and language, whether they are free or not. */
export function whatIsMissing(
	{ team, language }: { team: string | null; language: string | null },
	agent: { teams: readonly string[]; languages: readonly string[] },
): "team" | "language" | null {
	if (team !== null && !agent.teams.includes(team)) return "team";
	return language === null || speaks(agent.languages, language)
		? null
		: "language";
}

/**
 * The language that whoever answers has to speak; null: none in particular. It is one in which the site
 * answers, or where the site has said nothing, one that somebody of the staff is known for: a language that
 * nobody could ever speak would keep its shopper waiting for ever.
 */
export function requiredLanguage(
	wanted: string | null,
	site: readonly string[],
	staff: Iterable<{ languages: readonly string[] }>,
): string | null {
	if (wanted === null) return null;
	const language = languageOf(wanted);
	if (site.length > 0) return site.includes(language) ? language : null;
	for (const { languages } of staff)
		if (languages.includes(language)) return language;
	return null;
}
