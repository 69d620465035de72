import { filled, type Language } from "./words.ts";

/** In which languages the shop answers, if the shopper's is none of them; it says nothing of none. */
export function answersIn(
	languages: readonly string[] | undefined,
	language: Language,
	/** What the shopper reads. */
	reads: string,
): string | null {
	const { words, locale } = language;
	if (!languages?.length || languages.some((each) => isSame(each, reads))) {
		return null;
	}
	const names = languages.map((each) => nameOf(each, locale));
	return filled(words.chat.answersIn, {
		languages: new Intl.ListFormat(locale).format(names),
	});
}

/** "Swedish" for sv, in the reader's language; the tag itself where the browser has no name for it. */
export function nameOf(tag: string, locale: string): string {
	return new Intl.DisplayNames(locale, { type: "language" }).of(tag) ?? tag;
}

/** "Svenska": a language by its own name, as a list begins it. */
export function ownNameOf(tag: string): string {
	const [first = "", ...others] = nameOf(tag, tag);
	return first.toLocaleUpperCase(tag) + others.join("");
}

/** Regions do not matter: who reads pt-BR reads pt. */
function isSame(one: string, other: string): boolean {
	return one.split("-")[0] === other.split("-")[0];
}
