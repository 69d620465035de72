import type { Clock } from "./ports/clock.ts";
import type { Store } from "./store/contract/store.ts";

/** A clock that is set right by the network moves less than this. */
const UNUSUAL_MS = 24 * 60 * 60_000;

/**
 * A sentence for the log where this machine's clock stands long before what it showed when a relay last started on
 * this database: times of what comes will be those of the newest entry, and what has an end will end late.
 */
export async function clockSetBack(
	store: Pick<Store, "clockSeen">,
	clock: Pick<Clock, "now">,
): Promise<string | null> {
	const now = clock.now();
	const seen = await store.clockSeen(now);
	if (seen - now < UNUSUAL_MS) return null;
	const days = Math.floor((seen - now) / UNUSUAL_MS);
	return `the clock of this machine is ${days} days behind what it showed when a relay last started on this database: set it right, and start the relay again`;
}
