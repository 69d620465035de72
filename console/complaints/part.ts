import { entryViews } from "../conversation/slots.ts";
import { followUpLists } from "../workspace/follow-up-lists.ts";
import type { Part } from "../workspace/part.ts";
import { LazyComplaints } from "./lazy-complaints.ts";

/** What shoppers complain about, until it is decided. */
export const complaintsPart: Part = {
	fills: [
		followUpLists.fill(LazyComplaints),
		entryViews.fill({
			kinds: ["complaint-filed", "complaint-decided", "complaint-disputed"],
			View: LazyComplaints,
		}),
	],
};
