import { compile } from "./compile.ts";
import { findHints } from "./find-hints.ts";
import type { Hint } from "./hint.ts";
import type { HintLanguage } from "./language.ts";

export type FindHints = (text: string) => Hint[];

const LANGUAGES: Record<string, () => Promise<HintLanguage>> = {
	en: async () => (await import("./languages/en.ts")).en,
	fr: async () => (await import("./languages/fr.ts")).fr,
	it: async () => (await import("./languages/it.ts")).it,
	lt: async () => (await import("./languages/lt.ts")).lt,
	ro: async () => (await import("./languages/ro.ts")).ro,
	sv: async () => (await import("./languages/sv.ts")).sv,
};

/** The languages in which something is found. */
export const hintLanguages = Object.keys(LANGUAGES);

const known = new Map<string, FindHints>();

/** How hints are found in a language, named as in `lang`; null: nothing is known of it. */
export async function languageOf(tag: string): Promise<FindHints | null> {
	const [language = ""] = tag.toLowerCase().split("-");
	const load = Object.hasOwn(LANGUAGES, language) && LANGUAGES[language];
	if (!load) return null;
	const before = known.get(language);
	if (before) return before;
	const compiled = compile(await load());
	const find: FindHints = (text) => findHints(text, compiled);
	known.set(language, find);
	return find;
}
