import type { StaffConversation } from "../../protocol/agent.ts";
import type { Entry } from "../../protocol/entry.ts";
import { ComplaintEntry } from "./ComplaintEntry.tsx";
import { FollowUpComplaints } from "./FollowUpComplaints.tsx";
import { PersonComplaints } from "./PersonComplaints.tsx";

/** An entry, those of one conversation, or all that are to be followed up: one file, because most of it is the same. */
export function ComplaintView({
	entry,
	row,
}: {
	entry?: Entry;
	row?: StaffConversation;
}) {
	if (entry) return <ComplaintEntry entry={entry} />;
	return row ? <PersonComplaints row={row} /> : <FollowUpComplaints />;
}
