import type { Clock } from "./ports/clock.ts";
import type { Store } from "./store/contract/store.ts";

const DAY_MS = 24 * 60 * 60_000;

/** A clock that is set right by the network moves less than this. */
const BACK_MS = DAY_MS;
/** Longer than most shops leave their relay off, or run it without a new start. */
const AHEAD_MS = 400 * DAY_MS;
/** There was no relay before: a clock that showed less was wrong, and may be right by now. */
export const EARLIEST = Date.UTC(2026, 0, 1);

/**
 * A sentence for the log where this machine's clock is far from what it showed when a relay last started on this
 * database. Long before it, times of what comes will be those of the newest entry, and what has an end will end
 * late; long after it, everything that has an end has ended.
 */
export async function clockFault(
	store: Pick<Store, "clockSeen">,
	clock: Pick<Clock, "now">,
): Promise<string | null> {
	const now = clock.now();
	const jump = clockJump(await store.clockSeen(now), now);
	if (!jump) return null;
	const way = `${jump.days} days ${jump.kind === "ahead" ? "ahead of" : "behind"} what it showed when a relay last started on this database`;
	return jump.kind === "ahead"
		? `the clock of this machine is ${way}: unless that was so long ago, set it right, and start the relay again`
		: `the clock of this machine is ${way}: set it right, and start the relay again`;
}

/** How far the clock is from what it showed at `seen`, the last start; null: as far as a clock that is right may be. */
export function clockJump(
	seen: number,
	now: number,
): { kind: "ahead" | "behind"; days: number } | null {
	const days = Math.floor(Math.abs(seen - now) / DAY_MS);
	if (now - seen >= AHEAD_MS && seen >= EARLIEST)
		return { kind: "ahead", days };
	return seen - now < BACK_MS ? null : { kind: "behind", days };
}
