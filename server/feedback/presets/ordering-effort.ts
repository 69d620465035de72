import type { SurveyPreset } from "../../../protocol/survey-settings.ts";
import { inAll, question, rule, THANKS } from "./preset-parts.ts";

/** CES 2.0 about the order: 1 to 7, as a sentence to agree with, and what was hard. */
export const ORDERING_EFFORT: SurveyPreset = {
	name: "ordering_effort",
	rule: rule({ kind: "after_order", from: "order", days: 0 }),
	body: {
		title: inAll({
			en: "How easy was it to order?",
			ar: "ما مدى سهولة الطلب؟",
			de: "Wie einfach war das Bestellen?",
			es: "¿Qué fácil ha sido hacer el pedido?",
			fr: "Commander était-il facile\u00a0?",
			it: "È stato facile ordinare?",
			lt: "Ar lengva buvo užsisakyti?",
			nl: "Hoe makkelijk was het om te bestellen?",
			pl: "Jak łatwo było złożyć zamówienie?",
			pt: "Foi fácil encomendar?",
			ro: "Cât de ușor a fost să comandați?",
			sv: "Hur lätt var det att beställa?",
			uk: "Чи легко було замовити?",
		}),
		questions: [
			question(
				"easy",
				"effort",
				inAll({
					en: "The shop made it easy for me to order.",
					ar: "سهّل عليّ المتجر تقديم الطلب.",
					de: "Der Shop hat es mir leicht gemacht zu bestellen.",
					es: "La tienda me ha puesto fácil hacer el pedido.",
					fr: "La boutique m’a permis de commander facilement.",
					it: "Il negozio mi ha reso facile ordinare.",
					lt: "Šioje parduotuvėje man buvo lengva užsisakyti.",
					nl: "De winkel maakte het me makkelijk om te bestellen.",
					pl: "W tym sklepie łatwo złożyć zamówienie.",
					pt: "A loja tornou fácil fazer a encomenda.",
					ro: "Magazinul mi-a făcut ușoară plasarea comenzii.",
					sv: "Butiken gjorde det lätt för mig att beställa.",
					uk: "У цьому магазині легко замовляти.",
				}),
			),
			question(
				"hard",
				"text",
				inAll({
					en: "What made it hard?",
					ar: "ما الذي جعله صعبًا؟",
					de: "Was hat es schwer gemacht?",
					es: "¿Qué lo ha hecho difícil?",
					fr: "Qu’est-ce qui a rendu cela difficile\u00a0?",
					it: "Cosa l’ha reso difficile?",
					lt: "Kas buvo sunku?",
					nl: "Wat maakte het moeilijk?",
					pl: "Co sprawiło trudność?",
					pt: "O que tornou isso difícil?",
					ro: "Ce a fost dificil?",
					sv: "Vad gjorde det svårt?",
					uk: "Що було складним?",
				}),
				{
					topic: "problems",
					optional: true,
					showIf: { question: "easy", in: [1, 2, 3, 4] },
					leadsTo: "problem",
				},
			),
		],
		thanks: THANKS,
	},
};
