import type {
	EstimatedWait,
	QueuePosition,
} from "../../protocol/conversation.ts";
import type { ToldWait } from "../../protocol/entry.ts";
import { STILL_THERE_MS } from "../../protocol/limits.ts";
import type { ConversationRow } from "../store/contract/columns.ts";

/** One shopper's waiting: what time alone makes of it, and what was said about it. Kept in memory. */
export interface Wait {
	/** Since when the shopper waits live; after a message the time before does not count. */
	liveSince: number;
	/** The last sign of life. */
	lastSeenAt: number;
	/** The shopper chose to leave a message: only an explicit return takes that back. */
	leftByChoice: boolean;
	told: EstimatedWait | null;
	toldAt: number;
	/** The wait for which a range was kept: one for each. */
	toldEpoch: number | null;
	late: boolean;
	/** What the shopper's windows show now, as JSON, and since when. */
	shown: string;
	shownAt: number;
}

/** A shopper who waits live is there when it begins; a message was there when it was written. */
export function newWait(row: ConversationRow, now: number): Wait {
	return {
		liveSince: now,
		lastSeenAt: row.mode === "live" ? now : row.last_visitor_at,
		leftByChoice: false,
		told: null,
		toldAt: 0,
		toldEpoch: null,
		late: false,
		shown: "null",
		shownAt: Number.NEGATIVE_INFINITY,
	};
}

/** The promise in what was told; undefined: it was none. */
export function toldWait({
	told,
	toldAt: at,
	liveSince: since,
}: Wait): ToldWait | undefined {
	switch (told?.kind) {
		case "range":
			return { low: told.low, high: told.high, at, since };
		case "recent":
			return { low: told.minutes, high: told.minutes, at, since };
		default:
			return undefined;
	}
}

/** When the estimated wait has passed; never for what was no promise. */
export function lateAt({
	told,
	toldAt,
}: Pick<Wait, "told" | "toldAt">): number {
	const minutes = upperEnd(told);
	return minutes === Number.POSITIVE_INFINITY
		? minutes
		: toldAt + Math.max(minutes, 1) * 60_000;
}

/**
 * Tells what is known now, the first time; later only what is shorter by a minute or more. A longer wait is
 * never told in silence: when what was told has passed, `late` says so.
 */
export function tellWait(
	wait: Wait,
	estimate: EstimatedWait | null,
	now: number,
): boolean {
	if (!estimate) return false;
	const first = wait.told === null;
	const sooner =
		lateAt({ told: estimate, toldAt: now }) <= lateAt(wait) - 60_000;
	if (!first && (wait.late || !sooner)) return false;
	wait.told = estimate;
	wait.toldAt = now;
	return true;
}

function upperEnd(told: EstimatedWait | null): number {
	switch (told?.kind) {
		case "range":
			return told.high;
		case "recent":
			return told.minutes;
		default:
			return Number.POSITIVE_INFINITY;
	}
}

export function queuePositionOf(
	wait: Wait,
	ahead: number,
	languageOffered: string | null,
	now: number,
): QueuePosition {
	return {
		ahead,
		told: wait.told,
		toldAt: wait.toldAt,
		late: wait.late,
		stillThere: ahead === 0 && now - wait.lastSeenAt >= STILL_THERE_MS,
		languageOffered,
	};
}
