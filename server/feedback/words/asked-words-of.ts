import { ar } from "./ar.ts";
import type { AskedWords } from "./asked-words.ts";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import { it } from "./it.ts";
import { lt } from "./lt.ts";
import { ro } from "./ro.ts";
import { sv } from "./sv.ts";

export const ASKED_WORDS: readonly AskedWords[] = [en, ar, fr, it, lt, ro, sv];

/** In the first of these languages (tags, the dearest first) that there are words in, and else in English. */
export function askedWordsOf(tags: readonly (string | null)[]): AskedWords {
	for (const tag of tags) {
		const [language] = tag?.toLowerCase().split("-") ?? [];
		const found = ASKED_WORDS.find((words) => words.tag === language);
		if (found) return found;
	}
	return en;
}
