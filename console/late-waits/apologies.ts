import { languageOf } from "../../protocol/required-language.ts";

/** An apology for a wait that was longer than told, in the languages of the widget. A person goes on after it. */
export const APOLOGIES = {
	en: "We are sorry that you had to wait longer than we told you.",
	ar: "نعتذر لأنكم انتظرتم مدة أطول مما أخبرناكم به.",
	de: "Es tut uns leid, dass Sie länger warten mussten, als wir Ihnen gesagt hatten.",
	es: "Sentimos que hayas esperado más de lo que te dijimos.",
	fr: "Nous vous prions de nous excuser\u00a0: l’attente a été plus longue que ce que nous vous avions annoncé.",
	it: "Ci dispiace: hai aspettato più a lungo di quanto ti avevamo detto.",
	lt: "Atsiprašome, kad teko laukti ilgiau, nei sakėme.",
	nl: "Het spijt ons dat je langer moest wachten dan we zeiden.",
	pl: "Przepraszamy, że czekali Państwo dłużej, niż mówiliśmy.",
	pt: "Pedimos desculpa por ter esperado mais do que lhe dissemos.",
	ro: "Ne cerem scuze pentru că ați așteptat mai mult decât v-am spus.",
	sv: "Vi beklagar att du fick vänta längre än vi sa.",
	uk: "Вибачте, що довелося чекати довше, ніж ми казали.",
} as const;

/** In the language of the tag, else in English. @param tag the shopper's language, as lt-LT; null: not known */
export function apologyIn(tag: string | null): {
	language: keyof typeof APOLOGIES;
	text: string;
} {
	const known = languageOf(tag ?? "");
	const language = Object.hasOwn(APOLOGIES, known)
		? (known as keyof typeof APOLOGIES)
		: "en";
	return { language, text: APOLOGIES[language] };
}
