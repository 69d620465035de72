import type { SurveyPreset } from "../../../protocol/survey-settings.ts";
import {
	inAll,
	question,
	rule,
	THANKS,
	WHAT_WENT_WRONG,
} from "./preset-parts.ts";

/** A month after it came: whether it does in use what it was bought for. */
export const PRODUCT_IN_USE: SurveyPreset = {
	name: "product_in_use",
	rule: rule({ kind: "after_order", from: "delivery", days: 30 }),
	body: {
		title: inAll({
			en: "How is it in use?",
			ar: "كيف هو عند الاستعمال؟",
			fr: "Et à l’usage\u00a0?",
			it: "Come va all’uso?",
			lt: "Kaip sekasi naudotis?",
			ro: "Cum se comportă în utilizare?",
			sv: "Hur är den att använda?",
		}),
		questions: [
			question(
				"use",
				"stars",
				inAll({
					en: "How happy are you with it in use?",
					ar: "ما مدى رضاكم عنه عند الاستعمال؟",
					fr: "En êtes-vous satisfait à l’usage\u00a0?",
					it: "Quanto ti soddisfa all’uso?",
					lt: "Kiek esate patenkinti ja naudodamiesi?",
					ro: "Cât de mulțumit sunteți în utilizare?",
					sv: "Hur nöjd är du när du använder den?",
				}),
				{ topic: "quality" },
			),
			question(
				"purpose",
				"solved",
				inAll({
					en: "Does it do what you bought it for?",
					ar: "هل يؤدي ما اشتريتموه من أجله؟",
					fr: "Fait-il ce pour quoi vous l’avez acheté\u00a0?",
					it: "Fa quello per cui l’hai comprato?",
					lt: "Ar ji tinka tam, kam ją pirkote?",
					ro: "Face lucrul pentru care l-ați cumpărat?",
					sv: "Gör den det du köpte den för?",
				}),
				{ topic: "expected" },
			),
			question("problem", "text", WHAT_WENT_WRONG, {
				topic: "problems",
				optional: true,
				showIf: { question: "purpose", in: ["not_yet", "no"] },
				leadsTo: "problem",
			}),
			question(
				"needs",
				"text",
				inAll({
					en: "What would make it better for you?",
					ar: "ما الذي يجعله أفضل لكم؟",
					fr: "Qu’est-ce qui le rendrait meilleur pour vous\u00a0?",
					it: "Cosa lo renderebbe migliore per te?",
					lt: "Kas ją padarytų jums geresnę?",
					ro: "Ce l-ar face mai bun pentru dumneavoastră?",
					sv: "Vad skulle göra den bättre för dig?",
				}),
				{ topic: "needs", optional: true, leadsTo: "idea" },
			),
		],
		thanks: THANKS,
	},
};
