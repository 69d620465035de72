import {
	type ConsoleLanguage,
	consoleLanguageOf,
} from "../console-languages.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import { it } from "./it.ts";
import { lt } from "./lt.ts";
import { ro } from "./ro.ts";
import type { StaffLanguage, StaffWords } from "./staff-words.ts";
import { sv } from "./sv.ts";

/** The files, by their tags. A language of the console that has none yet is mailed in English. */
const WORDS: Partial<Record<ConsoleLanguage, StaffWords>> = {
	en,
	ro,
	fr,
	lt,
	sv,
	it,
	de,
};

/** What somebody reads who has chosen this language for the console; null: they have chosen none. */
export function staffLanguageOf(chosen: string | null): StaffLanguage {
	const tag = consoleLanguageOf(chosen === null ? [] : [chosen]);
	const words = WORDS[tag];
	// English of the relay is British: a day before its month, and 24 hours.
	if (!words || tag === "en") return { tag: "en", words: en, locale: "en-GB" };
	return { tag, words, locale: tag };
}
