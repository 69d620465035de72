import type { Clock } from "../../ports/clock.ts";

/** What somebody may use: `most` at once, and `perSecond` on and on. */
export interface Allowance {
	most: number;
	perSecond: number;
}

/** An allowance that is used. It starts full, and may go below nothing: what is known only afterwards is taken, too. */
export interface Bucket {
	/** @param now the clock's ticks, where they have just been read */
	left(now?: number): number;
	take(amount: number, now?: number): void;
}

export function createBucket(
	{ most, perSecond }: Allowance,
	clock: Pick<Clock, "ticks">,
): Bucket {
	let left = most;
	let at = clock.ticks();

	function refill(now = clock.ticks()): number {
		left = Math.min(most, left + ((now - at) / 1_000) * perSecond);
		at = now;
		return left;
	}

	return {
		left: refill,
		take(amount, now) {
			refill(now);
			left -= amount;
		},
	};
}
