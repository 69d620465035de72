import type { ScheduleEnd } from "../../protocol/entry.ts";
import type { Decision } from "../store/contract/change.ts";
import type { ConversationRow } from "../store/contract/columns.ts";
import { systemEntry } from "./entry-builders.ts";

type Scheduled = Pick<ConversationRow, "scheduled_at">;

/** What ends a scheduled message, in the transaction of what ends it; nothing where none waits. */
export function scheduleEnded(row: Scheduled, why: ScheduleEnd) {
	if (row.scheduled_at === null) return { entries: [], set: {} };
	return {
		entries: [systemEntry("schedule_ended", "staff", { why })],
		set: { scheduled_at: null },
	};
}

/** The same decision with it: a word of the shopper's comes first. */
export function writtenFirst(decision: Decision, row: Scheduled): Decision {
	if (row.scheduled_at === null || decision.kind !== "write") return decision;
	const ended = scheduleEnded(row, "visitor_wrote");
	return {
		...decision,
		entries: [...(decision.entries ?? []), ...ended.entries],
		set: { ...decision.set, ...ended.set },
	};
}
