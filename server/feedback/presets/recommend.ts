import type { SurveyPreset } from "../../../protocol/survey-settings.ts";
import { inAll, question, rule, THANKS } from "./preset-parts.ts";

/** NPS: 0 to 10, and why. */
export const RECOMMEND: SurveyPreset = {
	name: "nps",
	rule: rule({ kind: "after_order", from: "delivery", days: 14 }),
	body: {
		title: inAll({
			en: "Would you recommend us?",
			ar: "هل توصون بنا؟",
			de: "Würden Sie uns weiterempfehlen?",
			es: "¿Nos recomendarías?",
			fr: "Nous recommanderiez-vous\u00a0?",
			it: "Ci consiglieresti?",
			lt: "Ar mus rekomenduotumėte?",
			nl: "Zou je ons aanraden?",
			pl: "Czy poleciliby nas Państwo?",
			pt: "Recomendar-nos-ia?",
			ro: "Ne-ați recomanda?",
			sv: "Skulle du rekommendera oss?",
			uk: "Чи порекомендували б ви нас?",
		}),
		questions: [
			question(
				"recommend",
				"nps",
				inAll({
					en: "How likely are you to recommend us to a friend or colleague?",
					ar: "ما مدى احتمال أن توصوا بنا صديقًا أو زميلًا؟",
					de: "Wie wahrscheinlich ist es, dass Sie uns Freunden oder Kollegen weiterempfehlen?",
					es: "¿Qué probabilidad hay de que nos recomiendes a un amigo o colega?",
					fr: "Quelle est la probabilité que vous nous recommandiez à un ami ou à un collègue\u00a0?",
					it: "Quanto è probabile che ci consigli a un amico o a un collega?",
					lt: "Kokia tikimybė, kad rekomenduosite mus draugui ar kolegai?",
					nl: "Hoe waarschijnlijk is het dat je ons aanraadt aan een vriend of collega?",
					pl: "Na ile prawdopodobne jest, że polecą nas Państwo znajomym lub współpracownikom?",
					pt: "Qual é a probabilidade de nos recomendar a um amigo ou colega?",
					ro: "Cât de probabil este să ne recomandați unui prieten sau coleg?",
					sv: "Hur troligt är det att du rekommenderar oss till en vän eller kollega?",
					uk: "Наскільки ймовірно, що ви порекомендуєте нас друзям або колегам?",
				}),
				{ topic: "trust" },
			),
			question(
				"reason",
				"text",
				inAll({
					en: "What is the main reason for your answer?",
					ar: "ما السبب الرئيسي لإجابتكم؟",
					de: "Was ist der Hauptgrund für Ihre Antwort?",
					es: "¿Cuál es el motivo principal de tu respuesta?",
					fr: "Quelle est la raison principale de votre réponse\u00a0?",
					it: "Qual è il motivo principale della tua risposta?",
					lt: "Kokia pagrindinė jūsų atsakymo priežastis?",
					nl: "Wat is de belangrijkste reden voor je antwoord?",
					pl: "Jaki jest główny powód Państwa odpowiedzi?",
					pt: "Qual é o motivo principal da sua resposta?",
					ro: "Care este motivul principal al răspunsului dumneavoastră?",
					sv: "Vilken är den främsta anledningen till ditt svar?",
					uk: "Яка головна причина вашої відповіді?",
				}),
				{ optional: true },
			),
		],
		thanks: THANKS,
	},
};
