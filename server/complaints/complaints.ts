import type { Committed } from "../conversations/log.ts";
import type { Scheduler } from "../ports/scheduler.ts";
import type { Decider } from "../store/contract/change.ts";
import { changingComplaint, notAccepting } from "./change-complaint.ts";
import {
	agentHandlers,
	type ComplaintParts,
	visitorHandlers,
} from "./commands.ts";
import { complaintByLink } from "./complaint-by-link.ts";
import { filingComplaint } from "./file-complaint.ts";
import { remindersDue, remindingComplaint } from "./remind.ts";

export const complaintDecisions: readonly Decider[] = [
	filingComplaint,
	changingComplaint,
	notAccepting,
	remindingComplaint,
];

/** What shoppers complain about, with a number, until it is decided. */
export function complaints(
	parts: ComplaintParts & { scheduler: Pick<Scheduler, "wake"> },
) {
	const due = remindersDue(parts);
	return {
		due,
		committed(outcome: Committed) {
			if (outcome.kind !== "written") return;
			// When exactly stands in the row: it is looked at once, and then at its time.
			if (outcome.entries.some(({ kind }) => kind.startsWith("complaint")))
				parts.scheduler.wake(due, parts.store.now());
		},
		visitor: visitorHandlers(parts),
		agent: agentHandlers(parts),
		byLink: complaintByLink(parts),
	};
}
