import type { Clock } from "./ports/clock.ts";
import type { Store } from "./store/contract/store.ts";

const DAY_MS = 24 * 60 * 60_000;

/** A clock that is set right by the network moves less than this. */
const BACK_MS = DAY_MS;
/** Longer than most shops leave their relay off, or run it without a new start. */
const AHEAD_MS = 400 * DAY_MS;
/** There was no relay before: a clock that showed less was wrong, and may be right by now. */
const EARLIEST = Date.UTC(2026, 0, 1);

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
	const seen = await store.clockSeen(now);
	const days = Math.floor(Math.abs(seen - now) / DAY_MS);
	if (now - seen >= AHEAD_MS && seen >= EARLIEST)
		return `the clock of this machine is ${days} days ahead of what it showed when a relay last started on this database: unless that was so long ago, set it right, and start the relay again`;
	if (seen - now < BACK_MS) return null;
	return `the clock of this machine is ${days} days behind what it showed when a relay last started on this database: set it right, and start the relay again`;
}
