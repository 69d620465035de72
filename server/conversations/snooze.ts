import type { Bodies } from "../../protocol/entry.ts";
import type { Decision, NewEntry } from "../store/contract/change.ts";
import type {
	ConversationPatch,
	ConversationRow,
} from "../store/contract/columns.ts";
import type { ConversationView } from "../store/contract/views.ts";
import { released, systemEntry } from "./entry-builders.ts";
import { isUnanswered } from "./unanswered.ts";

/** Whether its agent has put it off: held, without a slot. */
export function isSnoozed({
	snoozed_at,
}: Pick<ConversationRow, "snoozed_at">): boolean {
	return snoozed_at !== null;
}

/** From now on it counts again, and stands in front until its agent looks at it. */
export function wokenAt(now: number) {
	return {
		quiet_since: null,
		snoozed_at: null,
		snoozed_until: null,
		back_at: now,
	} as const satisfies Partial<ConversationPatch>;
}

export function snoozeEnded(
	why: Bodies["snooze_ended"]["why"],
	counts = true,
): NewEntry {
	return systemEntry("snooze_ended", "staff", {
		why,
		...(!counts && { counts: false }),
	});
}

/** Its agent has opened it, or written: it is no news any more that it came back. */
export function lookedAt({
	back_at,
}: Pick<ConversationRow, "back_at">): Partial<ConversationPatch> {
	return back_at === null ? {} : { back_at: null };
}

/**
 * Its time has come. While its agent is away it waits for them without a slot; a shopper who has no answer yet goes to
 * the front of the queue instead.
 */
export function cameBack(
	row: ConversationView,
	isPresent: boolean,
	now: number,
): Decision {
	if (isPresent)
		return {
			kind: "write",
			entries: [snoozeEnded("time")],
			set: wokenAt(now),
		};
	if (!isUnanswered(row))
		return {
			kind: "write",
			entries: [snoozeEnded("time", false)],
			set: { ...wokenAt(now), quiet_since: now },
		};
	const { entries, set } = released(row, now, "agent_left");
	return {
		kind: "write",
		entries: [snoozeEnded("time"), ...entries],
		set,
	};
}
