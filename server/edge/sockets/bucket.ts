import type { Clock } from "../../ports/clock.ts";

/** What somebody may use: `most` at once, and `perSecond` on and on. */
export interface Allowance {
	most: number;
	perSecond: number;
}

/** An allowance that is used. It starts full, and may go below nothing: what is known only afterwards is taken, too. */
export interface Bucket {
	left(): number;
	take(amount: number): void;
}

export function createBucket(
	{ most, perSecond }: Allowance,
	clock: Pick<Clock, "ticks">,
): Bucket {
	let left = most;
	let at = clock.ticks();

	function refill(): number {
		const now = clock.ticks();
		left = Math.min(most, left + ((now - at) / 1_000) * perSecond);
		at = now;
		return left;
	}

	return {
		left: refill,
		take(amount) {
			refill();
			left -= amount;
		},
	};
}
