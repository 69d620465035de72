import { languageName, locale } from "../words/words.ts";

/** Languages by what routing goes by: whoever answers in pt answers pt-BR. */
const TAGS =
	"af am ar az be bg bn bs ca cs cy da de el en es et eu fa fi fil fr ga gl gu he hi hr hu hy id is it ja ka kk km kn ko ky lo lt lv mk ml mn mr ms mt my nb ne nl nn pa pl ps pt ro ru si sk sl sq sr sv sw ta te th tr uk ur uz vi zh zu".split(
		" ",
	);

/** What can be added to those chosen, by name. */
export function languagesBeside(
	chosen: readonly string[],
): { tag: string; name: string }[] {
	return TAGS.filter((tag) => !chosen.includes(tag))
		.map((tag) => ({ tag, name: languageName(tag) }))
		.sort((one, other) => one.name.localeCompare(other.name, locale));
}

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
