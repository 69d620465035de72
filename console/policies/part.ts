import { composerPickers, policyViews } from "../conversation/slots.ts";
import { createLazy } from "../workspace/lazy.ts";
import type { Part } from "../workspace/part.ts";
import { mayAnswer } from "../workspace/rights.ts";
import { policyLinkWords } from "./link-words.ts";

/** What holds at the shop, shown to shoppers as a card. */
export const policiesPart: Part = {
	isFor: (workspace) => mayAnswer(workspace),
	fills: [
		policyViews.fill(
			createLazy(async () => (await import("./PolicyCard.tsx")).PolicyCard),
		),
		composerPickers.fill({
			...{ sign: "/policy", phrase: true, kind: "message" },
			...policyLinkWords,
			panel: createLazy(
				async () => (await import("./PolicyPicker.tsx")).PolicyPicker,
			),
		}),
	],
};
