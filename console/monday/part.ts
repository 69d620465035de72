import { feedbackTabs } from "../feedback/tabs.ts";
import type { Part } from "../workspace/part.ts";
import { setsUp } from "../workspace/rights.ts";
import { LazyMonday } from "./LazyMonday.tsx";
import { mondayLinkWords } from "./link-words.ts";
import { WEEK_TAB } from "./places.ts";

/** What needs somebody, what changed in a week, and what to read of it. */
export const mondayPart: Part = {
	fills: [
		feedbackTabs.fill({
			name: WEEK_TAB,
			label: mondayLinkWords.link,
			Tab: LazyMonday,
			isFor: ({ sites }) => sites.value.some(({ role }) => setsUp(role)),
		}),
	],
};
