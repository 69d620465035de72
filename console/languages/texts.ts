import type { English } from "./english.ts";

/**
 * Every text of the console in one language: the keys of the English files, and of every plural one form for each of
 * exactly these categories. A form that is missing, or one that the language does not have, is an error of types.
 */
export type Texts<C extends Intl.LDMLPluralRule> = {
	[File in keyof English]: Spoken<English[File], C>;
};

type Spoken<T, C extends Intl.LDMLPluralRule> = T extends string
	? string
	: IsPlural<T> extends true
		? Record<C, string>
		: { [K in keyof T]: Spoken<T[K], C> };

/** A list of faults may have an `other` as well, beside words that are no category. */
type IsPlural<T> = T extends { other: string }
	? keyof T extends Intl.LDMLPluralRule
		? true
		: false
	: false;
