import type { Decider } from "../store/contract/change.ts";
import { changingComplaint, notAccepting } from "./change-complaint.ts";
import {
	agentHandlers,
	type ComplaintParts,
	visitorHandlers,
} from "./commands.ts";
import { complaintByLink } from "./complaint-by-link.ts";
import { filingComplaint } from "./file-complaint.ts";

export const complaintDecisions: readonly Decider[] = [
	filingComplaint,
	changingComplaint,
	notAccepting,
];

/** What shoppers complain about, with a number, until it is decided. */
export function complaints(parts: ComplaintParts) {
	return {
		visitor: visitorHandlers(parts),
		agent: agentHandlers(parts),
		byLink: complaintByLink(parts),
	};
}
