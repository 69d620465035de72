import { feedbackTabs } from "../feedback/tabs.ts";
import type { Part } from "../workspace/part.ts";
import { setsUp } from "../workspace/rights.ts";
import { LazySurveys } from "./LazySurveys.tsx";
import { surveysLinkWords } from "./link-words.ts";

/** What shoppers are asked. Owners make it, supervisors read it. */
export const surveysPart: Part = {
	fills: [
		feedbackTabs.fill({
			name: "surveys",
			label: surveysLinkWords.link,
			Tab: LazySurveys,
			isFor: ({ sites }) => sites.value.some(({ role }) => setsUp(role)),
		}),
	],
};
