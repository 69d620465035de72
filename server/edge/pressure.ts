import { randomInt } from "node:crypto";
import { BUSY_LAG_MS } from "../../protocol/limits.ts";
import { Refused } from "../../protocol/refusal.ts";
import type { Clock } from "../ports/clock.ts";

/** How late the relay is. Under pressure new visitors wait first; agents and those in a conversation never. */
export interface Pressure {
	/** Throws {@link Refused} `slow_down` while the relay is late. */
	mayCome(): void;
	stop(): void;
}

const MEASURE_MS = 500;
const BACK_FIRST_MS = 1_000;
const BACK_LAST_MS = 4_000;

export function createPressure(clock: Clock): Pressure {
	let lateMs = 0;
	let due = 0;
	let forget = () => {};

	function measure(): void {
		due = clock.ticks() + MEASURE_MS;
		forget = clock.after(MEASURE_MS, () => {
			lateMs = clock.ticks() - due;
			measure();
		});
	}
	measure();

	return {
		mayCome() {
			// A measurement that is overdue now says more than the last one that was taken.
			if (Math.max(lateMs, clock.ticks() - due) < BUSY_LAG_MS) return;
			const retryAfterMs = randomInt(BACK_FIRST_MS, BACK_LAST_MS);
			throw new Refused({ code: "slow_down", retryAfterMs });
		},
		stop: () => forget(),
	};
}
