import { ar } from "./ar.ts";
import type { AskedWords } from "./asked-words.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { it } from "./it.ts";
import { lt } from "./lt.ts";
import { nl } from "./nl.ts";
import { pl } from "./pl.ts";
import { pt } from "./pt.ts";
import { ro } from "./ro.ts";
import { sv } from "./sv.ts";
import { uk } from "./uk.ts";

export const ASKED_WORDS: readonly AskedWords[] = [
	en,
	ar,
	de,
	es,
	fr,
	it,
	lt,
	nl,
	pl,
	pt,
	ro,
	sv,
	uk,
];

/** In the first of these languages (tags, the dearest first) that there are words in, and else in English. */
export function askedWordsOf(tags: readonly (string | null)[]): AskedWords {
	for (const tag of tags) {
		const [language] = tag?.toLowerCase().split("-") ?? [];
		const found = ASKED_WORDS.find((words) => words.tag === language);
		if (found) return found;
	}
	return en;
}
