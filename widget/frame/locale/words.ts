import { RIGHT_TO_LEFT } from "../../../ui/direction.ts";
import type { LazyWords } from "../../words/en.later.ts";
import type { Words } from "../../words/en.ts";
import type { Plural } from "../../words/texts.ts";

export interface Language {
	words: Words;
	/** The texts of the parts that come later; null before them. */
	later: LazyWords | null;
	/** For dates and numbers: the words' language, in the reader's own region where it is known. */
	locale: string;
	/** What shoppers often ask, as the owner says it in this language: a JSON list of texts. */
	starters?: string | undefined;
}

/**
 * Puts values into a sentence: "{name} has joined" → "Noor has joined". Where anything of it runs from right to
 * left each value stands in marks of its own (what `<bdi>` is to a page), or a name would turn the words around.
 */
export function filled(
	sentence: string,
	values: Record<string, string>,
): string {
	const isMixed = RIGHT_TO_LEFT.test(sentence + Object.values(values).join(""));
	return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => {
		if (!Object.hasOwn(values, name)) return whole;
		const value = values[name] as string;
		return isMixed ? `\u2068${value}\u2069` : value;
	});
}

/** The form of a sentence for a number, with the number as `{count}`. */
export function counted(
	forms: Plural,
	count: number,
	{ locale }: Language,
): string {
	const form = forms[new Intl.PluralRules(locale).select(count)];
	return filled(form ?? forms.other, {
		count: new Intl.NumberFormat(locale).format(count),
	});
}
