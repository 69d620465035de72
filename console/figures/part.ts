import { figureSections } from "../feedback/figure-sections.ts";
import { feedbackTabs } from "../feedback/tabs.ts";
import { accountCards } from "../workspace/account-cards.ts";
import type { Part } from "../workspace/part.ts";
import { setsUp } from "../workspace/rights.ts";
import { LazyFigures } from "./LazyFigures.tsx";
import { figuresLinkWords } from "./link-words.ts";
import { LazyOwnFigures } from "./own/LazyOwnFigures.tsx";
import { workloadSection } from "./workload/workload-section.ts";

/** What was measured of the shop's conversations and ratings. */
export const figuresPart: Part = {
	fills: [
		feedbackTabs.fill({
			name: "figures",
			label: figuresLinkWords.link,
			Tab: LazyFigures,
			isFor: ({ sites }) => sites.value.some(({ role }) => setsUp(role)),
		}),
		accountCards.fill(LazyOwnFigures),
		figureSections.fill({ name: "workload", section: workloadSection }),
	],
};
