/** One text for each category that `Intl.PluralRules` knows in a language; `other` always exists. */
export type Plural = Partial<Record<Intl.LDMLPluralRule, string>> & {
	other: string;
};

export const plural = (one: string, other: string): Plural => ({ one, other });
