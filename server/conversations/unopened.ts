import type { AssignmentReason, ToldWait } from "../../protocol/entry.ts";
import { Refused } from "../../protocol/refusal.ts";
import type { Decision } from "../store/contract/change.ts";
import type { ConversationView } from "../store/contract/views.ts";
import { assigned, named, whyNotFree } from "./assign.ts";
import { type ConversationIn, decision } from "./decision.ts";
import { type Named, released } from "./entry-builders.ts";
import type { Committed, ConversationLog } from "./log.ts";
import { noteMissed, workloadOf } from "./queries.ts";
import { ringAt } from "./ring-at.ts";

/** Who gets what a colleague has not opened. */
export interface Successor extends Named {
	because: AssignmentReason;
	/** As in `Given`. */
	presentUntil: number;
}

interface Unopened {
	/** The assignment that was looked at. */
	epoch: number;
	/** null: nobody else could have it. */
	to: Successor | null;
	/** When its agent last used a console, server milliseconds. */
	inputAt: number;
	/** As in `Seen`: for whoever gets it now. */
	told?: ToldWait | undefined;
}

export const ringing = decision({
	name: "conversation:ring",
	reads: { workload: workloadOf },
	decide(
		{ conversation: row, workload },
		{ epoch, to, inputAt, told }: Unopened,
		now,
	) {
		// Opened, ended, given to somebody else, or looked at by another pass meanwhile.
		if (row?.epoch !== epoch || (ringAt(row) ?? now + 1) > now)
			return { kind: "unchanged" };
		if (row.rings === 0) return { kind: "write", set: { rings: 1 } };
		if (to === null || row.moved === 1)
			return { kind: "write", set: { rings: 2 } };
		const why = whyNotFree(workload, to.presentUntil, now);
		if (why) throw new Refused({ code: "not_free", by: to.name, why });
		return moved(row, to, { inputAt, told }, now);
	},
});

/**
 * The time of an assignment that nobody has opened is over: it rings again, or goes to somebody else, in one commit, so
 * that no relay that is killed leaves it with nobody. Errors: `not_free` when they cannot have it.
 */
export function ring(
	log: ConversationLog,
	on: ConversationIn,
	unopened: Unopened,
): Promise<Committed> {
	return log.change(
		ringing.of(on, unopened, { workload: { person: unopened.to?.id ?? "" } }),
	);
}

function moved(
	row: ConversationView,
	to: Successor,
	{ inputAt, told }: Pick<Unopened, "inputAt" | "told">,
	now: number,
): Decision {
	const missedBy = row.agent_id ?? "";
	const left = released(row, now, "unopened");
	const reason = to.because.knew ? "previous_agent" : "least_loaded";
	const why = { reason, because: to.because } as const;
	const given = assigned(row, named(to), now, why, told);
	return {
		...given,
		entries: [...left.entries, ...given.entries],
		// Should it wait once more, whoever missed it gets it last.
		set: { ...given.set, moved: 1, declined: JSON.stringify([missedBy]) },
		writes: [
			...given.writes,
			noteMissed({
				site: row.site_id,
				person: missedBy,
				since: row.state_since,
				inputAt,
			}),
		],
	};
}
