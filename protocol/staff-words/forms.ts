/** One text for each kind of number of a language; `other` always exists. */
export type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & {
	other: string;
};

/** Of English. */
export function forms(one: string, other: string) {
	return { one, other };
}

/** The form for this number as the language has it, with its places filled; `{count}` is the number as it is written. */
export function counted(
	said: Forms,
	count: number,
	locale: string,
	values: Record<string, string> = {},
): string {
	const form = said[new Intl.PluralRules(locale).select(count)] ?? said.other;
	const written = new Intl.NumberFormat(locale).format(count);
	return filled(form, { count: written, ...values });
}

/** Puts our own values into a sentence: none of them is a text of anybody's. */
export function filled(
	sentence: string,
	values: Record<string, string>,
): string {
	return sentence.replace(
		/\{(\w+)\}/g,
		(place, name: string) => values[name] ?? place,
	);
}
