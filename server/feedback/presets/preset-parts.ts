import type {
	Choice,
	Question,
	SurveyRule,
	SurveyTexts,
	Trigger,
} from "../../../protocol/survey.ts";
import { INTERVAL_DAYS } from "../../../protocol/survey.ts";

/** The same in every language that the chat speaks, addressed as there: docs/languages.md says how. */
export function inAll(texts: {
	en: string;
	ar: string;
	de: string;
	es: string;
	fr: string;
	it: string;
	lt: string;
	nl: string;
	pl: string;
	pt: string;
	ro: string;
	sv: string;
	uk: string;
}): SurveyTexts {
	return texts;
}

export function question(
	key: string,
	kind: Question["kind"],
	text: SurveyTexts,
	more: Partial<Question> = {},
): Question {
	return {
		key,
		kind,
		text,
		choices: [],
		optional: false,
		showIf: null,
		topic: null,
		leadsTo: null,
		...more,
	};
}

export function choice(key: string, text: SurveyTexts): Choice {
	return { key, text };
}

export function rule(trigger: Trigger): SurveyRule {
	return {
		trigger,
		everyDays: INTERVAL_DAYS,
		share: 100,
		quota: null,
		startsAt: null,
		endsAt: null,
	};
}

export const YES = choice(
	"yes",
	inAll({
		en: "Yes",
		ar: "نعم",
		de: "Ja",
		es: "Sí",
		fr: "Oui",
		it: "Sì",
		lt: "Taip",
		nl: "Ja",
		pl: "Tak",
		pt: "Sim",
		ro: "Da",
		sv: "Ja",
		uk: "Так",
	}),
);
export const NO = choice(
	"no",
	inAll({
		en: "No",
		ar: "لا",
		de: "Nein",
		es: "No",
		fr: "Non",
		it: "No",
		lt: "Ne",
		nl: "Nee",
		pl: "Nie",
		pt: "Não",
		ro: "Nu",
		sv: "Nej",
		uk: "Ні",
	}),
);

export const THANKS = inAll({
	en: "Thank you. Your answers help us to do better.",
	ar: "شكرًا لكم. إجاباتكم تساعدنا على التحسّن.",
	de: "Vielen Dank. Ihre Antworten helfen uns, besser zu werden.",
	es: "Gracias. Tus respuestas nos ayudan a mejorar.",
	fr: "Merci. Vos réponses nous aident à nous améliorer.",
	it: "Grazie. Le tue risposte ci aiutano a migliorare.",
	lt: "Ačiū. Jūsų atsakymai padeda mums dirbti geriau.",
	nl: "Bedankt. Je antwoorden helpen ons om het beter te doen.",
	pl: "Dziękujemy. Państwa odpowiedzi pomagają nam być lepszymi.",
	pt: "Agradecemos. As suas respostas ajudam-nos a melhorar.",
	ro: "Vă mulțumim. Răspunsurile dumneavoastră ne ajută să fim mai buni.",
	sv: "Tack. Dina svar hjälper oss att bli bättre.",
	uk: "Дякуємо. Ваші відповіді допомагають нам ставати кращими.",
});

/** Where something went wrong; somebody of the shop has to answer. */
export const WHAT_WENT_WRONG = inAll({
	en: "What went wrong, and what should we do about it?",
	ar: "ما الذي لم يسر على ما يرام، وماذا علينا أن نفعل؟",
	de: "Was ist schiefgegangen, und was sollten wir tun?",
	es: "¿Qué ha fallado y qué deberíamos hacer?",
	fr: "Qu’est-ce qui n’a pas fonctionné, et que devrions-nous faire\u00a0?",
	it: "Cosa non ha funzionato e cosa dovremmo fare?",
	lt: "Kas nepavyko ir ką turėtume padaryti?",
	nl: "Wat ging er mis, en wat moeten we eraan doen?",
	pl: "Co poszło nie tak i co powinniśmy zrobić?",
	pt: "O que correu mal e o que devemos fazer?",
	ro: "Ce nu a mers bine și ce ar trebui să facem?",
	sv: "Vad gick fel och vad borde vi göra åt det?",
	uk: "Що пішло не так і що нам зробити?",
});
