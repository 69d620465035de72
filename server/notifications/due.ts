import type { Clock } from "../ports/clock.ts";
import { createEarliest } from "../ports/earliest.ts";

/** Looks at what is due: at the time that was set first, never twice at once, at most once a second. */
export interface Alarm {
	/** Rings at this time, unless it is set for an earlier one. */
	at(time: number): void;
	/** Looks now, and resolves when it has. */
	look(): Promise<void>;
	stop(): void;
	/** Resolves when no look is under way. */
	idle(): Promise<void>;
}

const BETWEEN_MS = 1_000;
const AFTER_FAULT_MS = 5_000;

/** @param work resolves with when to look next; Infinity: when something happens */
export function createAlarm(
	clock: Clock,
	now: () => number,
	work: () => Promise<number>,
	failed: (error: unknown) => void,
): Alarm {
	const earliest = createEarliest(clock, now, () => void look());
	let lookedAt = Number.NEGATIVE_INFINITY;
	let looking: Promise<void> | undefined;
	let stopped = false;

	function at(time: number) {
		earliest.at(Math.max(time, lookedAt + BETWEEN_MS));
	}

	async function look(): Promise<void> {
		// What happens during a look may be too late for it: then there is one more.
		while (looking) await looking;
		if (stopped) return;
		lookedAt = now();
		looking = work()
			.then(at, (error: unknown) => {
				if (stopped) return;
				failed(error);
				at(now() + AFTER_FAULT_MS);
			})
			.finally(() => {
				looking = undefined;
			});
		return looking;
	}

	return {
		at,
		look,
		stop() {
			stopped = true;
			earliest.stop();
		},
		async idle() {
			while (looking) await looking;
		},
	};
}
