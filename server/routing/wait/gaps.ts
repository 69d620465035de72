import type { QueueEventRow } from "../../store/contract/routing-rows.ts";

/** From one service start to the next while somebody waited, in minutes of one slot. */
export interface Gap {
	at: number;
	slotMinutes: number;
}

/** Who waited less than this came to a free slot: such a start says nothing of how fast slots become free. */
export const AT_ONCE_MS = 1_000;

/**
 * Reads the gaps between service starts out of a line's events, oldest first. Only time in which somebody
 * waited counts: where the line ran empty (all were served, or left), the clock of the gap stands still until
 * the next one waits. When the line was not empty is found from the events alone: one who waited `ms` was
 * there since `at − ms`; a night between two days is no gap, whatever was in the line at closing time.
 */
export function createGaps(): (event: QueueEventRow) => Gap | null {
	/** When somebody waited since the last start that counted, ascending and apart; and the slots then. */
	let pieces: { from: number; to: number; slots: number }[] = [];
	let lastStart = Number.NEGATIVE_INFINITY;

	return ({ at, kind, waited, slots }) => {
		if (kind === "started" && waited < AT_ONCE_MS) {
			lastStart = at;
			return null;
		}
		let from = Math.max(lastStart, at - waited);
		while ((pieces.at(-1)?.to ?? Number.NEGATIVE_INFINITY) >= from)
			from = Math.min(from, pieces.pop()?.from ?? from);
		pieces.push({ from, to: at, slots: Math.max(1, slots) });
		if (kind !== "started") return null;
		const slotMinutes = pieces.reduce(
			(sum, piece) => sum + ((piece.to - piece.from) / 60_000) * piece.slots,
			0,
		);
		pieces = [];
		lastStart = at;
		return { at, slotMinutes };
	};
}
