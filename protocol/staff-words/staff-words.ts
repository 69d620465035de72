import type { ConsoleLanguage } from "../console-languages.ts";
import type { en } from "./en.ts";
import type { Forms } from "./forms.ts";

/**
 * All of it in one language: the keys of English, and of every plural one form for each of exactly these categories.
 * A key or a form that is missing, or that there is too many of, is an error of types.
 */
export type StaffTexts<C extends Intl.LDMLPluralRule> = Said<
	typeof en,
	Record<C, string>
>;

/** The same, of whichever language it is. */
export type StaffWords = Said<typeof en, Forms>;
export type MondayWords = StaffWords["monday"];

type Said<T, Plural> = T extends string
	? string
	: T extends { one: string; other: string }
		? Plural
		: { [K in keyof T]: Said<T[K], Plural> };

/** What is read in this language: its texts, its tag for the mail, and how dates and numbers are written. */
export interface StaffLanguage {
	tag: ConsoleLanguage;
	words: StaffWords;
	locale: string;
}
