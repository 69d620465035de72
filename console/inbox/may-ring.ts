import type { StaffConversation } from "../../protocol/agent.ts";
import { RING_MS, UNOPENED_MS } from "../../protocol/limits.ts";

/**
 * A ring that is older than this is not played: the tab was suspended meanwhile. Shorter than the time for which one
 * tab mutes the others of its browser.
 */
const RING_FRESH_MS = 8_000;

/** Decides whether a conversation that nobody opens rings here: each ring of an assignment at most once. */
export function createMayRing(): (
	row: StaffConversation,
	nowMs: number,
	isHere: boolean,
) => boolean {
	const rung = new Map<string, { epoch: number; rings: number }>();
	return ({ id, epoch, rings = 0, joined, state }, nowMs, isHere) => {
		const last = rung.get(id);
		if (joined || (last && last.epoch >= epoch && last.rings >= rings))
			return false;
		rung.set(id, { epoch, rings });
		const at = state.since + (rings > 1 ? UNOPENED_MS : RING_MS);
		// Whoever holds it hears both; the second is for all who are here.
		return nowMs - at < RING_FRESH_MS && (rings === 1 || isHere);
	};
}
