import { languageOf } from "../../protocol/required-language.ts";

/** How an apology may begin, in the shopper's language: a person goes on from there. */
const DRAFTS: Readonly<Record<string, string>> = {
	en: "I am sorry that this went wrong. ",
	ar: "أعتذر لأن هذا لم يسر كما يجب. ",
	de: "Es tut mir leid, dass das schiefgegangen ist. ",
	es: "Siento que esto haya salido mal. ",
	fr: "Je suis désolé que cela se soit mal passé. ",
	it: "Mi dispiace che sia andata male. ",
	lt: "Apgailestauju, kad tai nepavyko. ",
	nl: "Het spijt me dat dit misging. ",
	pl: "Przykro mi, że to poszło nie tak. ",
	pt: "Lamento que isto tenha corrido mal. ",
	ro: "Îmi pare rău că nu a mers bine. ",
	sv: "Jag är ledsen att det gick fel. ",
	uk: "Мені прикро, що так сталося. ",
};

/** "" where there is none in that language. @param tag the shopper's; null: not known */
export function apologyDraft(tag: string | null): string {
	const known = languageOf(tag ?? "en");
	return Object.hasOwn(DRAFTS, known) ? (DRAFTS[known] ?? "") : "";
}
