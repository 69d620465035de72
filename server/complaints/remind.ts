import { decision } from "../conversations/decision.ts";
import { systemEntry } from "../conversations/entry-builders.ts";
import type { ConversationLog } from "../conversations/log.ts";
import type { Due } from "../ports/scheduler.ts";
import type { ComplaintStore } from "./queries.ts";
import { remindAt, remindedOf } from "./remind-at.ts";
import { complaintIn, updateComplaint } from "./writes.ts";

/** One more line for the staff, once for each time, by whichever node. Of what passed while no relay ran the last is said. */
export const remindingComplaint = decision({
	name: "complaint:remind",
	reads: { complaint: complaintIn },
	decide({ conversation: row, complaint }, _: null, now) {
		if (!row || !complaint || complaint.remind_at === null)
			return { kind: "unchanged" };
		if (complaint.remind_at > now) return { kind: "unchanged" };
		const next = updateComplaint(complaint, {
			remind_at: remindAt(complaint, now),
		});
		const said = remindedOf(complaint, now);
		// Nobody is left who could be answered.
		if (!said || row.forgotten_at !== null)
			return { kind: "write", writes: [next] };
		return {
			kind: "write",
			entries: [
				systemEntry("complaint-reminded", "staff", {
					...{ complaint: complaint.id, ...said },
				}),
			],
			writes: [next],
		};
	},
});

/** One run takes so many; the rest follows at once. */
const AT_ONCE = 100;

export function remindersDue({
	store,
	log,
}: {
	store: ComplaintStore;
	log: ConversationLog;
}): Due {
	return {
		next: () => store.nextComplaintReminder(),
		async run(now) {
			for (const row of await store.complaintsToRemind(now, AT_ONCE))
				await log.change(
					remindingComplaint.of(
						{ site: row.site_id, conversation: row.conversation_id },
						null,
						{ complaint: row.id },
					),
				);
		},
	};
}
