import { feedbackTabs } from "../feedback/tabs.ts";
import type { Part } from "../workspace/part.ts";
import { setsUp } from "../workspace/rights.ts";
import { LazyImports } from "./LazyImports.tsx";
import { importLinkWords } from "./link-words.ts";

/** Ratings that a shop got elsewhere. Owners bring them, supervisors read them. */
export const importedRatingsPart: Part = {
	fills: [
		feedbackTabs.fill({
			name: "import",
			label: importLinkWords.link,
			Tab: LazyImports,
			isFor: ({ sites }) => sites.value.some(({ role }) => setsUp(role)),
		}),
	],
};
