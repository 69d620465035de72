import { conversationsModel } from "../conversation/conversations.ts";
import { entryViews, personLines } from "../conversation/slots.ts";
import { withOpened } from "../conversation/with-opened.ts";
import { followUpLists } from "../workspace/follow-up-lists.ts";
import type { Part } from "../workspace/part.ts";
import { mayAnswer } from "../workspace/rights.ts";
import { LazyRepair } from "./lazy-repair.ts";
import { openRecoveryModel } from "./open-recovery.ts";
import { repairWords as w } from "./words.ts";

/** What went wrong for shoppers, until they were told how it is put right. */
export const repairPart: Part = {
	actions: [
		{
			label: w.open,
			isFor: (workspace) =>
				mayAnswer(workspace) &&
				workspace.of(conversationsModel).opened.value !== null,
			does: withOpened((workspace, conversation) => {
				workspace.of(openRecoveryModel).value = conversation.id;
			}),
		},
	],
	fills: [
		followUpLists.fill(LazyRepair),
		personLines.fill(LazyRepair),
		entryViews.fill({
			kinds: [
				"recovery-opened",
				"put-right",
				"recovery-told",
				"recovery-not-accepted",
				"recovery-tried",
				"recovery-other-asked",
				"recovery-ended",
			],
			View: LazyRepair,
		}),
	],
};
