import { entryViews } from "../conversation/slots.ts";
import { feedbackTabs } from "../feedback/tabs.ts";
import type { Part } from "../workspace/part.ts";
import { cardEntries } from "./card-entries.ts";
import { LazyCards } from "./LazyCards.tsx";
import { cardLinkWords } from "./link-words.ts";
import { CARDS_TAB } from "./places.ts";
import { toldPraise } from "./told-praise.ts";

/** Praise, ideas and problems that shoppers left on cards. */
export const commentCardsPart: Part = {
	model: toldPraise,
	fills: [
		feedbackTabs.fill({
			name: CARDS_TAB,
			label: cardLinkWords.link,
			Tab: LazyCards,
		}),
		entryViews.fill(cardEntries),
	],
};
