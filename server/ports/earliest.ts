import type { Clock } from "./clock.ts";

/** Rings once, at the earliest of the times that it was set to; then it may be set again. */
export interface Earliest {
	/** Later than what is set, or never (Infinity): no change. */
	at(time: number): void;
	/** Rings no more. */
	stop(): void;
}

/** @param now of the clock that the times are of */
export function createEarliest(
	clock: Clock,
	now: () => number,
	ring: () => void,
): Earliest {
	let set = Number.POSITIVE_INFINITY;
	let forget = () => {};
	let stopped = false;
	return {
		at(time) {
			if (time >= set || stopped) return;
			forget();
			set = time;
			forget = clock.after(Math.max(0, time - now()), () => {
				set = Number.POSITIVE_INFINITY;
				ring();
			});
		},
		stop() {
			stopped = true;
			forget();
		},
	};
}
