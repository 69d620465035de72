import type { enLater } from "./en.later.ts";
import type { en } from "./en.ts";

/**
 * Every text of one language: the keys of the English files, and of every plural one form for each of exactly
 * these categories. A form that is missing, or one that the language does not have, is an error of types.
 */
export type Texts<C extends Category = Category> = Spoken<typeof en, C> & {
	later: Spoken<typeof enLater, C>;
};

/** What is common to all languages: of a plural only the general form is always there. */
export type Spoken<T, C extends Category = Category> = {
	[K in keyof T]: T[K] extends { other: string }
		? Plural<C>
		: T[K] extends object
			? Spoken<T[K], C>
			: T[K];
};

export type Plural<C extends Category = Category> = [Category] extends [C]
	? { other: string } & Partial<Record<Category, string>>
	: Record<C, string>;

type Category = Intl.LDMLPluralRule;
