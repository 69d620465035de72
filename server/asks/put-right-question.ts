import type { SurveyBody, SurveyTexts } from "../../protocol/survey.ts";

/** What is asked once something was put right, in its one version. It is no survey that an owner changes. */
export const PUT_RIGHT = "put-right";

const TITLE: SurveyTexts = {
	en: "About what went wrong",
	ar: "بخصوص ما حدث من خطأ",
	de: "Zu dem, was schiefgegangen ist",
	es: "Sobre lo que salió mal",
	fr: "À propos de ce qui n’a pas fonctionné",
	it: "Su ciò che è andato storto",
	lt: "Apie tai, kas nepavyko",
	nl: "Over wat er misging",
	pl: "O tym, co poszło nie tak",
	pt: "Sobre o que correu mal",
	ro: "Despre ce nu a mers bine",
	sv: "Om det som gick fel",
	uk: "Про те, що пішло не так",
};

const QUESTION: SurveyTexts = {
	en: "Is it put right?",
	ar: "هل تم إصلاح الأمر؟",
	de: "Ist es in Ordnung gebracht?",
	es: "¿Está solucionado?",
	fr: "Est-ce que tout est rentré dans l’ordre\u00a0?",
	it: "È stato sistemato?",
	lt: "Ar tai ištaisyta?",
	nl: "Is het rechtgezet?",
	pl: "Czy sprawa została naprawiona?",
	pt: "Ficou resolvido?",
	ro: "S-a remediat problema?",
	sv: "Är det ordnat nu?",
	uk: "Чи це виправлено?",
};

/** Five faces, as of the first rating: the two answers are compared. */
export const PUT_RIGHT_BODY: SurveyBody = {
	title: TITLE,
	questions: [
		{
			...{ key: "score", kind: "faces", text: QUESTION, choices: [] },
			...{ optional: false, showIf: null, topic: null, leadsTo: null },
		},
	],
	thanks: {},
};
