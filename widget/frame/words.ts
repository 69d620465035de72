import { en, type Plural, type Words } from "../words/en.ts";

export interface Language {
	words: Words;
	/** For dates and numbers: the words' language, in the reader's own region where it is known. */
	locale: string;
}

// Every language is a file beside en.ts and a line here.
const LANGUAGES: Record<string, Words> = { en };

/** The first wanted language that exists, or English; of its regions the first that is named. */
export function chooseLanguage(
	wanted: readonly (string | null)[],
	regions: readonly string[] = [],
): Language {
	const tags = [...wanted, ...regions].map(readTag);
	const words =
		tags
			.slice(0, wanted.length)
			.map(([language]) => LANGUAGES[language])
			.find(Boolean) ?? en;
	const own = words.language.tag;
	const inRegion = tags.find(
		([language, region]) => language === own && region,
	);
	return { words, locale: inRegion?.join("-") ?? own };
}

/** Language and region, in letters that Intl can read: the tag comes from a shop's page. */
function readTag(tag: string | null): [string, ...string[]] {
	const [, language, region] =
		/^([a-z]{2,3})(?:-([a-z]{2})\b)?/i.exec(tag ?? "") ?? [];
	return [(language ?? "").toLowerCase(), ...(region ? [region] : [])];
}

/** Puts values into a sentence: "{name} has joined" → "Noor has joined". */
export function filled(
	sentence: string,
	values: Record<string, string>,
): string {
	return sentence.replace(/\{(\w+)\}/g, (whole, name: string) =>
		Object.hasOwn(values, name) ? (values[name] as string) : whole,
	);
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
