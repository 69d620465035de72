import { NO_WAY_BACK_MS } from "../../protocol/repair.ts";
import { decision } from "../conversations/decision.ts";
import { byVisitor, systemEntry } from "../conversations/entry-builders.ts";
import type { NewEntry } from "../store/contract/change.ts";
import type { RecoveryRow } from "./rows.ts";
import { openRecoveryIn, recoveryIn, updateRecovery } from "./writes.ts";

/** The two lower faces of five: it is not put right. */
const BAD_SCORE = 2;

/**
 * The answer to "Is it put right?", once it has settled. A bad one opens it again; where another one of the same
 * conversation is open by now, that one goes on.
 */
export const answeringAgain = decision({
	name: "recovery:second-answer",
	reads: { recovery: recoveryIn, open: openRecoveryIn },
	decide(
		{ conversation: row, recovery, open },
		{ score, due }: { score: number; due: number },
		now,
	) {
		if (!row || row.forgotten_at !== null || !recovery)
			return { kind: "unchanged" };
		if (recovery.second_score === score) return { kind: "unchanged" };
		const again = score <= BAD_SCORE && !open && recovery.state === "done";
		const entries: NewEntry[] = again
			? [
					{
						kind: "recovery-not-accepted",
						author: byVisitor({ id: row.visitor_id }),
						clientId: null,
						audience: "all",
						body: { recovery: recovery.id, due },
					},
				]
			: [];
		return {
			kind: "write",
			entries,
			writes: [
				updateRecovery(recovery, {
					...{ second_score: score, second_at: now },
					...(again && reopened(recovery, due, now)),
				}),
			],
		};
	},
});

function reopened(
	{ version, not_accepted }: RecoveryRow,
	due_at: number,
	now: number,
): Partial<RecoveryRow> {
	return {
		...{ state: "to_do", version: version + 1, due_at, ended_at: null },
		...{ changed_by: null, changed_as: "not-accepted" },
		...{ not_accepted: not_accepted + 1, next_at: now + NO_WAY_BACK_MS },
	};
}

/** Nobody left an address, and there was no visit for so long: nobody can be told. */
export const losingTheWay = decision({
	name: "recovery:no-way-back",
	reads: { recovery: recoveryIn },
	decide({ conversation: row, recovery }, _: null, now) {
		if (!row || !recovery || recovery.next_at === null)
			return { kind: "unchanged" };
		if (recovery.next_at > now || recovery.ended_at !== null)
			return { kind: "unchanged" };
		return {
			kind: "write",
			entries: [
				systemEntry("recovery-ended", "staff", {
					...{ recovery: recovery.id, why: "no_way_back" as const, by: null },
				}),
			],
			writes: [
				updateRecovery(recovery, {
					...{ state: "no_way_back", ended_at: now, next_at: null },
					version: recovery.version + 1,
				}),
			],
		};
	},
});
