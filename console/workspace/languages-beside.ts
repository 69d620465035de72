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
