import { conversationsModel } from "../conversation/conversations.ts";
import { entryViews, personLines } from "../conversation/slots.ts";
import { withOpened } from "../conversation/with-opened.ts";
import { followUpLists } from "../workspace/follow-up-lists.ts";
import type { Part } from "../workspace/part.ts";
import { mayAnswer } from "../workspace/rights.ts";
import { LazyComplaints } from "./lazy-complaints.ts";
import { openComplaintModel } from "./open-complaint.ts";
import { complaintActWords as w } from "./words.ts";

/** What shoppers complain about, until it is decided. */
export const complaintsPart: Part = {
	actions: [
		{
			label: w.file,
			isFor: (workspace) =>
				mayAnswer(workspace) &&
				workspace.of(conversationsModel).opened.value !== null,
			does: withOpened((workspace, conversation) => {
				workspace.of(openComplaintModel).value = conversation.id;
			}),
		},
	],
	fills: [
		followUpLists.fill(LazyComplaints),
		personLines.fill(LazyComplaints),
		entryViews.fill({
			kinds: [
				...(["complaint-filed", "complaint-decided"] as const),
				...(["complaint-disputed", "complaint-reminded"] as const),
			],
			View: LazyComplaints,
		}),
	],
};
