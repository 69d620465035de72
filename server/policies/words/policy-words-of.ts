import { ar } from "./ar.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { it } from "./it.ts";
import { lt } from "./lt.ts";
import { nl } from "./nl.ts";
import { pl } from "./pl.ts";
import type { PolicyWords } from "./policy-words.ts";
import { pt } from "./pt.ts";
import { ro } from "./ro.ts";
import { sv } from "./sv.ts";
import { uk } from "./uk.ts";

export const POLICY_WORDS: readonly PolicyWords[] = [
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

/** In the first of these languages that there are words in, the dearest first, and else in English. */
export function policyWordsOf(tags: readonly (string | null)[]): PolicyWords {
	for (const tag of tags) {
		const [language] = tag?.toLowerCase().split("-") ?? [];
		const found = POLICY_WORDS.find((words) => words.tag === language);
		if (found) return found;
	}
	return en;
}
