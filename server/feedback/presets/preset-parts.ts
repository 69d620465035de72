import type {
	Choice,
	Question,
	SurveyRule,
	SurveyTexts,
	Trigger,
} from "../../../protocol/survey.ts";
import { INTERVAL_DAYS } from "../../../protocol/survey.ts";

/** The same in every language that the chat speaks: formal in French, Lithuanian and Romanian, informal in Italian and Swedish. */
export function inAll(texts: {
	en: string;
	ar: string;
	fr: string;
	it: string;
	lt: string;
	ro: string;
	sv: string;
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
		fr: "Oui",
		it: "Sì",
		lt: "Taip",
		ro: "Da",
		sv: "Ja",
	}),
);
export const NO = choice(
	"no",
	inAll({
		en: "No",
		ar: "لا",
		fr: "Non",
		it: "No",
		lt: "Ne",
		ro: "Nu",
		sv: "Nej",
	}),
);

export const THANKS = inAll({
	en: "Thank you. Your answers help us to do better.",
	ar: "شكرًا لكم. إجاباتكم تساعدنا على التحسّن.",
	fr: "Merci. Vos réponses nous aident à nous améliorer.",
	it: "Grazie. Le tue risposte ci aiutano a migliorare.",
	lt: "Ačiū. Jūsų atsakymai padeda mums dirbti geriau.",
	ro: "Vă mulțumim. Răspunsurile dumneavoastră ne ajută să fim mai buni.",
	sv: "Tack. Dina svar hjälper oss att bli bättre.",
});

/** Where something went wrong; somebody of the shop has to answer. */
export const WHAT_WENT_WRONG = inAll({
	en: "What went wrong, and what should we do about it?",
	ar: "ما الذي لم يسر على ما يرام، وماذا علينا أن نفعل؟",
	fr: "Qu’est-ce qui n’a pas fonctionné, et que devrions-nous faire\u00a0?",
	it: "Cosa non ha funzionato e cosa dovremmo fare?",
	lt: "Kas nepavyko ir ką turėtume padaryti?",
	ro: "Ce nu a mers bine și ce ar trebui să facem?",
	sv: "Vad gick fel och vad borde vi göra åt det?",
});
