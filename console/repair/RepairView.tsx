import type { StaffConversation } from "../../protocol/agent.ts";
import type { Entry } from "../../protocol/entry.ts";
import { FollowUpRecoveries } from "./FollowUpRecoveries.tsx";
import { PersonRecoveries } from "./PersonRecoveries.tsx";
import { RepairEntry } from "./RepairEntry.tsx";

/**
 * An entry, those of one conversation, or all that are to be followed up. One file, because most of it is the same, and
 * whoever opens a conversation needs it.
 */
export function RepairView({
	entry,
	row,
}: {
	entry?: Entry;
	row?: StaffConversation;
}) {
	if (entry) return <RepairEntry entry={entry} />;
	return row ? <PersonRecoveries row={row} /> : <FollowUpRecoveries />;
}
