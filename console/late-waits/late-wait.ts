import type { Entry, ToldWait } from "../../protocol/entry.ts";

/** A wait that is longer than the shopper was told. */
export interface LateWait {
	waitedMs: number;
	/** Whole minutes. */
	low: number;
	high: number;
}

/**
 * What is to be apologised for now: whoever has it got it with a told wait, that has passed, and no agent has written
 * since. null: nothing.
 */
export function lateWaitIn(
	entries: readonly Entry[],
	nowMs: number,
): LateWait | null {
	const at = entries.findLastIndex((entry) => toldIn(entry) !== null);
	const told = entries[at] && toldIn(entries[at]);
	if (!told) return null;
	const answered = entries
		.slice(at)
		.some(({ kind, author }) => kind === "message" && author.kind === "agent");
	const { low, high, since } = told;
	const late = nowMs > told.at + Math.max(high, 1) * 60_000;
	return late && !answered ? { waitedMs: nowMs - since, low, high } : null;
}

function toldIn(entry: Entry): ToldWait | null {
	return (entry.kind === "assigned" && entry.body?.told) || null;
}
