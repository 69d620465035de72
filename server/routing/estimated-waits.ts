import type { ConversationRow } from "../store/contract/columns.ts";
import type {
	EstimatedWaitRow,
	QueueEventRow,
} from "../store/contract/routing-rows.ts";
import type { SiteAssignment } from "./site-assignment-state.ts";
import type { Waits } from "./wait/waits.ts";
import { lateAt, tellWait, type Wait } from "./wait.ts";

/** What shoppers are told of the time to the first human word, what comes of it, and what is learnt from it. */
export interface EstimatedWaits {
	/** What was told before a restart. */
	recall(told: EstimatedWaitRow, wait: Wait, now: number): void;
	/** Tells what can be told. Answers whether the wait is longer than told from now on. */
	tell(row: ConversationRow, wait: Wait, now: number): boolean;
	/**
	 * An agent has got it, from the queue or from a colleague. Call while the assignment state still has it where it
	 * was.
	 */
	taken(before: ConversationRow, wait: Wait, now: number): void;
	/** The first human word: nothing is waited for any more. */
	answered(row: ConversationRow, wait: Wait, now: number): void;
	/** Nothing is to be answered: no reply, and nobody who left. */
	settled(row: ConversationRow, wait: Wait, now: number): void;
	/** It has ended without a word. Call while the assignment state still has it where it was. */
	left(before: ConversationRow, wait: Wait, how: Left, now: number): void;
}

/** How a live wait ended without anybody. */
export type Left = "silent" | "left";

export function createEstimatedWaits(
	site: string,
	{ assignment, line }: SiteAssignment,
	waits: Waits,
): EstimatedWaits {
	function happened(
		row: ConversationRow,
		wait: Wait,
		kind: QueueEventRow["kind"],
		at: number,
	): void {
		waits.happened({
			site_id: site,
			line: line(row),
			at,
			kind,
			waited: at - wait.liveSince,
			waiting: assignment.waiting(row.id),
			slots: assignment.slotsFor(row.id),
			replied: null,
			conversation_id: row.id,
		});
	}

	function ended(
		id: string,
		wait: Wait,
		outcome: NonNullable<EstimatedWaitRow["outcome"]>,
		at: number,
	): void {
		if (wait.toldEpoch !== null)
			waits.ended(site, id, wait.toldEpoch, outcome, at);
		wait.told = null;
		wait.late = false;
	}

	return {
		recall({ epoch, told_at, kind, low, high, meaning }, wait, now) {
			wait.toldEpoch = epoch;
			wait.toldAt = told_at;
			wait.untilTaken = meaning === "taken";
			wait.told =
				kind === "range" ? { kind, low, high } : { kind, minutes: high };
			// It was said before: said once more it would be a second apology for the same.
			wait.late = lateAt(wait) <= now;
		},
		tell(row, wait, now) {
			const ahead = wait.assigned ? null : (assignment.place(row.id) ?? 0);
			const slots = wait.assigned ? 0 : assignment.slotsFor(row.id);
			// One range for each wait: who came back in the same one is told the place alone.
			const again = wait.toldEpoch !== null && wait.told === null;
			const estimate = again
				? null
				: waits.estimate(site, line(row), { ahead, slots, now });
			if (tellWait(wait, estimate, now) && wait.toldEpoch === null) {
				wait.toldEpoch = wait.epoch;
				waits.told(estimatedWaitRow(row, wait, line(row), ahead ?? 0));
			}
			if (wait.late || lateAt(wait) > now) return false;
			wait.late = true;
			return true;
		},
		taken(before, wait, now) {
			if (before.state === "waiting") happened(before, wait, "started", now);
			// It was told under the older meaning, which ends here.
			if (wait.untilTaken) ended(before.id, wait, "taken", now);
			else if (wait.toldEpoch !== null)
				waits.taken(site, before.id, wait.toldEpoch, now);
		},
		answered(row, wait, now) {
			ended(row.id, wait, "answered", now);
		},
		settled(row, wait, now) {
			ended(row.id, wait, "left", now);
		},
		left(before, wait, how, now) {
			const kind = wait.assigned
				? "unanswered"
				: how === "silent"
					? "silent"
					: "abandoned";
			happened(before, wait, kind, now);
			ended(before.id, wait, how, now);
		},
	};
}

function estimatedWaitRow(
	row: ConversationRow,
	{ told, toldAt, epoch, assigned }: Wait,
	line: string,
	ahead: number,
): EstimatedWaitRow {
	if (!told) throw new Error("an estimated wait without its estimate");
	return {
		site_id: row.site_id,
		conversation_id: row.id,
		epoch,
		line,
		told_at: toldAt,
		ahead,
		kind: told.kind,
		low: told.kind === "range" ? told.low : told.minutes,
		high: told.kind === "range" ? told.high : told.minutes,
		meaning: "answered",
		outcome: null,
		ended_at: null,
		taken_at: assigned ? toldAt : null,
	};
}
