import { conversationsModel } from "../conversation/conversations.ts";
import { closeAsks, entryViews, personLines } from "../conversation/slots.ts";
import { withOpened } from "../conversation/with-opened.ts";
import type { Part } from "../workspace/part.ts";
import { mayAnswer } from "../workspace/rights.ts";
import { askAgreement } from "./ask-agreement.ts";
import { LazyAgreements } from "./lazy-agreements.ts";
import { openAgreementModel } from "./open-agreement.ts";
import { agreementActWords as w } from "./words.ts";

/** What agent and shopper have agreed, in words that both have read. */
export const agreementsPart: Part = {
	actions: [
		{
			label: w.leave,
			isFor: (workspace) =>
				mayAnswer(workspace) &&
				workspace.of(conversationsModel).opened.value !== null,
			does: withOpened((workspace, { id: conversation }) => {
				workspace.of(openAgreementModel).value = {
					...{ conversation, isNeeded: false },
				};
			}),
		},
	],
	fills: [
		closeAsks.fill(askAgreement),
		personLines.fill(LazyAgreements),
		entryViews.fill({
			kinds: ["agreed", "agreement-confirmed", "agreement-corrected"],
			View: LazyAgreements,
		}),
	],
};
