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
			fr: "Nous recommanderiez-vous\u00a0?",
			it: "Ci consiglieresti?",
			lt: "Ar mus rekomenduotumėte?",
			ro: "Ne-ați recomanda?",
			sv: "Skulle du rekommendera oss?",
		}),
		questions: [
			question(
				"recommend",
				"nps",
				inAll({
					en: "How likely are you to recommend us to a friend or colleague?",
					ar: "ما مدى احتمال أن توصوا بنا صديقًا أو زميلًا؟",
					fr: "Quelle est la probabilité que vous nous recommandiez à un ami ou à un collègue\u00a0?",
					it: "Quanto è probabile che ci consigli a un amico o a un collega?",
					lt: "Kokia tikimybė, kad rekomenduosite mus draugui ar kolegai?",
					ro: "Cât de probabil este să ne recomandați unui prieten sau coleg?",
					sv: "Hur troligt är det att du rekommenderar oss till en vän eller kollega?",
				}),
				{ topic: "trust" },
			),
			question(
				"reason",
				"text",
				inAll({
					en: "What is the main reason for your answer?",
					ar: "ما السبب الرئيسي لإجابتكم؟",
					fr: "Quelle est la raison principale de votre réponse\u00a0?",
					it: "Qual è il motivo principale della tua risposta?",
					lt: "Kokia pagrindinė jūsų atsakymo priežastis?",
					ro: "Care este motivul principal al răspunsului dumneavoastră?",
					sv: "Vilken är den främsta anledningen till ditt svar?",
				}),
				{ optional: true },
			),
		],
		thanks: THANKS,
	},
};
