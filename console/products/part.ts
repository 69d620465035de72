import { actsOn } from "../conversation/acts.ts";
import { conversationsModel } from "../conversation/conversations.ts";
import {
	cardViews,
	composerLines,
	composerPickers,
} from "../conversation/slots.ts";
import { createLazy } from "../workspace/lazy.ts";
import type { Part } from "../workspace/part.ts";
import { mayAnswer } from "../workspace/rights.ts";
import { CardLines } from "./CardLines.tsx";
import { cardLinkWords } from "./link-words.ts";

const SIGN = "/product";
const { label } = cardLinkWords;

/** Products that are shown to shoppers as a card. */
export const productsPart: Part = {
	isFor: (workspace) => mayAnswer(workspace),
	actions: [
		{
			label,
			isFor({ of }) {
				const opened = of(conversationsModel).opened.value;
				return opened !== null && actsOn(opened).reply;
			},
			does: async (workspace) =>
				(await import("./begin-card.ts")).beginCard(workspace, SIGN),
		},
	],
	fills: [
		composerPickers.fill({
			...{ sign: SIGN, phrase: true, label, kind: "message" },
			panel: createLazy(
				async () => (await import("./ProductPicker.tsx")).ProductPicker,
			),
		}),
		composerLines.fill(CardLines),
		cardViews.fill(
			createLazy(async () => (await import("./ProductCard.tsx")).ProductCard),
		),
	],
};
