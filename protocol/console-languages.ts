/**
 * The languages of the console by their tags, English first, then in the order in which a person chooses. Each has a
 * file in `console/languages/`.
 */
export const CONSOLE_LANGUAGES = [
	"en",
	"ro",
	"fr",
	"lt",
	"sv",
	"it",
	"de",
] as const;
export type ConsoleLanguage = (typeof CONSOLE_LANGUAGES)[number];

/** The first that the console has, whatever the region: "fr" of fr-CA, en. English where it has none of them. */
export function consoleLanguageOf(tags: readonly string[]): ConsoleLanguage {
	for (const tag of tags) {
		const [wanted = ""] = tag.trim().toLowerCase().split("-");
		const found = CONSOLE_LANGUAGES.find((language) => language === wanted);
		if (found) return found;
	}
	return "en";
}
