import type { ConversationRow } from "../store/contract/columns.ts";
import type {
	EstimatedWaitRow,
	QueueEventRow,
} from "../store/contract/routing-rows.ts";
import type { SiteAssignment } from "./site-assignment-state.ts";
import type { Waits } from "./wait/waits.ts";
import { lateAt, tellWait, type Wait } from "./wait.ts";

/** What shoppers are told of their wait, what comes of it, and what is learnt from it. */
export interface EstimatedWaits {
	/** What was told before a restart. */
	recall(told: EstimatedWaitRow, wait: Wait, now: number): void;
	/** Tells what can be told. Answers whether the wait is longer than told from now on. */
	tell(row: ConversationRow, wait: Wait, now: number): boolean;
	/** A live wait has ended. Call while the assignment state still has it in its queue. */
	ended(
		before: ConversationRow,
		after: ConversationRow,
		wait: Wait,
		why: Left,
		now: number,
	): void;
}

/** How a live wait ended without anybody. */
export type Left = "silent" | "left";

export function createEstimatedWaits(
	site: string,
	{ assignment, line }: SiteAssignment,
	waits: Waits,
): EstimatedWaits {
	function event(
		row: ConversationRow,
		wait: Wait,
		kind: QueueEventRow["kind"],
		at: number,
	): QueueEventRow {
		return {
			site_id: site,
			line: line(row),
			at,
			kind,
			waited: at - wait.liveSince,
			waiting: assignment.waiting(row.id),
			slots: assignment.slotsFor(row.id),
			replied: null,
			conversation_id: row.id,
		};
	}

	return {
		recall({ epoch, told_at, kind, low, high }, wait, now) {
			wait.toldEpoch = epoch;
			wait.toldAt = told_at;
			wait.told =
				kind === "range" ? { kind, low, high } : { kind, minutes: high };
			// It was said before: said once more it would be a second apology for the same.
			wait.late = lateAt(wait) <= now;
		},
		tell(row, wait, now) {
			const ahead = assignment.place(row.id) ?? 0;
			const slots = assignment.slotsFor(row.id);
			// One range for each wait: who came back in the same one is told the place alone.
			const again = wait.toldEpoch === row.epoch && wait.told === null;
			const estimate = again
				? null
				: waits.estimate(site, line(row), { ahead, slots, now });
			if (tellWait(wait, estimate, now) && wait.toldEpoch !== row.epoch) {
				wait.toldEpoch = row.epoch;
				waits.told(estimatedWaitRow(row, wait, line(row), ahead));
			}
			if (wait.late || lateAt(wait) > now) return false;
			wait.late = true;
			return true;
		},
		ended(before, after, wait, why, now) {
			const outcome =
				after.state === "open"
					? "taken"
					: after.state === "closed"
						? "left"
						: why;
			waits.happened(event(before, wait, LEARNT[outcome], now));
			if (wait.toldEpoch !== null)
				waits.ended(site, before.id, wait.toldEpoch, outcome, now);
			wait.told = null;
			wait.late = false;
		},
	};
}

const LEARNT = {
	taken: "started",
	left: "abandoned",
	silent: "silent",
} as const;

function estimatedWaitRow(
	row: ConversationRow,
	{ told, toldAt }: Wait,
	line: string,
	ahead: number,
): EstimatedWaitRow {
	if (!told) throw new Error("an estimated wait without its estimate");
	return {
		site_id: row.site_id,
		conversation_id: row.id,
		epoch: row.epoch,
		line,
		told_at: toldAt,
		ahead,
		kind: told.kind,
		low: told.kind === "range" ? told.low : told.minutes,
		high: told.kind === "range" ? told.high : told.minutes,
		outcome: null,
		ended_at: null,
	};
}
