import { counted, type Language } from "./words.ts";

const FORMS = {
	zero: "zero",
	one: "one",
	two: "two",
	few: "few",
	many: "many",
	other: "other",
};

/** Which of the forms of a sentence is said with a number. */
export function pluralForm(locale: string, count: number): string {
	return counted(FORMS, count, { locale } as Language);
}
