import { conversationsModel } from "../conversation/conversations.ts";
import {
	cardViews,
	composerLines,
	composerPickers,
} from "../conversation/slots.ts";
import { createLazy } from "../workspace/lazy.ts";
import { lazyView } from "../workspace/lazy-view.tsx";
import type { Part } from "../workspace/part.ts";
import { mayAnswer } from "../workspace/rights.ts";
import { cardLines } from "./card-lines.tsx";
import { cardLinkWords } from "./link-words.ts";

const SIGN = "/product";
const { label } = cardLinkWords;
const load = async () => (await import("./product-parts.ts")).productParts;

/** Products that are shown to shoppers as a card. */
export const productsPart: Part = {
	isFor: (workspace) => mayAnswer(workspace),
	actions: [
		{
			label,
			isFor: ({ of }) =>
				of(conversationsModel).opened.value?.mine.value === true,
			does: async (workspace) => (await load()).beginCard(workspace, SIGN),
		},
	],
	fills: [
		composerPickers.fill({
			...{ sign: SIGN, phrase: true, label, kind: "message" },
			panel: createLazy(async () => (await load()).ProductPicker),
		}),
		composerLines.fill(
			cardLines(lazyView(createLazy(async () => (await load()).CardTray))),
		),
		cardViews.fill(createLazy(async () => (await load()).ProductCard)),
	],
};
