import type { Entry, EntryOf, ToldWait } from "../../protocol/entry.ts";

/** A wait that is longer than the shopper was told. */
export interface LateWait {
	waitedMs: number;
	/** Whole minutes. */
	low: number;
	high: number;
}

/**
 * What is to be apologised for now: a wait was told, it has passed, and no agent has written since. null: nothing.
 * @param opened what had been told when the conversation was opened; the log has what was told before an assignment
 */
export function lateWaitIn(
	entries: readonly Entry[],
	opened: ToldWait | null,
	nowMs: number,
): LateWait | null {
	const told = laterOf(opened, lastTold(entries));
	if (!told) return null;
	const { low, high, since } = told;
	const answered = entries.some(
		({ kind, author, at }) =>
			kind === "message" && author.kind === "agent" && at >= since,
	);
	const late = nowMs > told.at + Math.max(high, 1) * 60_000;
	return late && !answered ? { waitedMs: nowMs - since, low, high } : null;
}

function lastTold(entries: readonly Entry[]): ToldWait | null {
	const last = entries.findLast(
		(entry): entry is EntryOf<"assigned"> =>
			entry.kind === "assigned" && entry.body?.told !== undefined,
	);
	return last?.body?.told ?? null;
}

function laterOf(a: ToldWait | null, b: ToldWait | null): ToldWait | null {
	return a && b ? (a.at >= b.at ? a : b) : (a ?? b);
}
