import type { ShownText } from "../../protocol/ask.ts";
import type { SurveyTexts } from "../../protocol/survey.ts";

/**
 * A text in the language that a shopper reads, or in the nearest: the exact tag, its language alone, another tag of that
 * language, the site's own language, English, and then whichever there is. null: it is in none, and the chat has words
 * of its own.
 */
export function shownText(
	texts: SurveyTexts,
	locale: string,
	own: string | null,
): ShownText | null {
	const tags = Object.keys(texts).sort();
	const is = (wanted: string | null) =>
		tags.find((tag) => tag.toLowerCase() === wanted?.toLowerCase());
	const language =
		is(locale) ??
		is(languageOf(locale)) ??
		tags.find((tag) => languageOf(tag) === languageOf(locale)) ??
		is(own) ??
		is("en") ??
		tags[0];
	const text = language && texts[language];
	return language && text ? { text, language } : null;
}

function languageOf(tag: string): string {
	return tag.split("-", 1)[0]?.toLowerCase() ?? "";
}
