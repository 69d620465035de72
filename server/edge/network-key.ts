import { createHmac, randomBytes } from "node:crypto";
import type { Clock } from "../ports/clock.ts";

/** After it a key is thrown away, and with it all that was counted under it. */
export const NETWORK_KEY_MS = 7 * 24 * 3_600_000;

/**
 * Names a network by a hash, so that no limit and no line of a log holds anybody's address. The key is in memory
 * alone: without it the few addresses that there are cannot be tried one by one.
 */
export function createNetworkKey(
	clock: Pick<Clock, "ticks">,
): (network: string) => string {
	let key = randomBytes(32);
	let madeAt = clock.ticks();
	return (network) => {
		if (clock.ticks() - madeAt >= NETWORK_KEY_MS) {
			key = randomBytes(32);
			madeAt = clock.ticks();
		}
		return createHmac("sha256", key)
			.update(network)
			.digest("base64url")
			.slice(0, 16);
	};
}
