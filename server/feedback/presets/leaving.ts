import type { SurveyPreset } from "../../../protocol/survey-settings.ts";
import { choice, inAll, question, rule, THANKS } from "./preset-parts.ts";

/** Why visitors leave without buying. */
export const LEAVING: SurveyPreset = {
	name: "leaving",
	rule: rule({ kind: "left_checkout" }),
	body: {
		title: inAll({
			en: "What kept you from ordering?",
			ar: "ما الذي منعكم من الطلب؟",
			fr: "Qu’est-ce qui vous a retenu de commander\u00a0?",
			it: "Cosa ti ha fermato dall’ordinare?",
			lt: "Kas sutrukdė užsisakyti?",
			ro: "Ce v-a împiedicat să comandați?",
			sv: "Vad hindrade dig från att beställa?",
		}),
		questions: [
			question(
				"reasons",
				"choices",
				inAll({
					en: "Why did you not order today?",
					ar: "لماذا لم تطلبوا اليوم؟",
					fr: "Pourquoi n’avez-vous pas commandé aujourd’hui\u00a0?",
					it: "Perché oggi non hai ordinato?",
					lt: "Kodėl šiandien neužsisakėte?",
					ro: "De ce nu ați comandat astăzi?",
					sv: "Varför beställde du inte i dag?",
				}),
				{
					choices: [
						choice(
							"price",
							inAll({
								en: "The price",
								ar: "السعر",
								fr: "Le prix",
								it: "Il prezzo",
								lt: "Kaina",
								ro: "Prețul",
								sv: "Priset",
							}),
						),
						choice(
							"delivery_cost",
							inAll({
								en: "The cost of delivery",
								ar: "كلفة التوصيل",
								fr: "Les frais de livraison",
								it: "Le spese di spedizione",
								lt: "Pristatymo kaina",
								ro: "Costul livrării",
								sv: "Fraktkostnaden",
							}),
						),
						choice(
							"delivery_time",
							inAll({
								en: "Delivery takes too long",
								ar: "التوصيل يستغرق وقتًا طويلًا",
								fr: "La livraison est trop longue",
								it: "La consegna richiede troppo tempo",
								lt: "Pristatoma per ilgai",
								ro: "Livrarea durează prea mult",
								sv: "Leveransen tar för lång tid",
							}),
						),
						choice(
							"not_found",
							inAll({
								en: "I did not find what I need",
								ar: "لم أجد ما أحتاج إليه",
								fr: "Je n’ai pas trouvé ce qu’il me faut",
								it: "Non ho trovato quello che mi serve",
								lt: "Neradau to, ko reikia",
								ro: "Nu am găsit ce îmi trebuie",
								sv: "Jag hittade inte det jag behöver",
							}),
						),
						choice(
							"payment",
							inAll({
								en: "The ways to pay",
								ar: "طرق الدفع",
								fr: "Les moyens de paiement",
								it: "I metodi di pagamento",
								lt: "Mokėjimo būdai",
								ro: "Modalitățile de plată",
								sv: "Betalsätten",
							}),
						),
						choice(
							"trust",
							inAll({
								en: "I was not sure about the shop",
								ar: "لم أكن مطمئنًا إلى المتجر",
								fr: "J’hésitais à faire confiance à la boutique",
								it: "Non ero convinto del negozio",
								lt: "Abejojau parduotuve",
								ro: "Nu am fost sigur de magazin",
								sv: "Jag var osäker på butiken",
							}),
						),
						choice(
							"looking",
							inAll({
								en: "I was only looking",
								ar: "كنت أتصفح فقط",
								fr: "Je regardais seulement",
								it: "Stavo solo guardando",
								lt: "Tik apžiūrinėjau",
								ro: "Doar mă uitam",
								sv: "Jag tittade bara",
							}),
						),
						choice(
							"other",
							inAll({
								en: "Something else",
								ar: "سبب آخر",
								fr: "Autre chose",
								it: "Altro",
								lt: "Kita",
								ro: "Altceva",
								sv: "Något annat",
							}),
						),
					],
				},
			),
			question(
				"wanted",
				"text",
				inAll({
					en: "What were you missing?",
					ar: "ما الذي كان ينقصكم؟",
					fr: "Qu’est-ce qui vous a manqué\u00a0?",
					it: "Cosa ti è mancato?",
					lt: "Ko pasigedote?",
					ro: "Ce v-a lipsit?",
					sv: "Vad saknade du?",
				}),
				{
					topic: "needs",
					optional: true,
					showIf: { question: "reasons", in: ["not_found", "other"] },
					leadsTo: "idea",
				},
			),
		],
		thanks: THANKS,
	},
};
