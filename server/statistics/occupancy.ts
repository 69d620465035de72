import { mustBe } from "./must-be.ts";

/** A time in which one agent held so many conversations, with so many slots. Half-open, in whichever unit. */
export interface Work {
	from: number;
	to: number;
	load: number;
	slots: number;
}

/** Such times added up. */
export interface WorkTimes {
	here: number;
	/** With at least one conversation. */
	busy: number;
	/** The lengths of all conversations. */
	held: number;
	/** Slots, each for its time. */
	slots: number;
	/** With every slot in use. */
	full: number;
	/** The most conversations at once. */
	peak: number;
}

export const noWork = (): WorkTimes => ({
	here: 0,
	busy: 0,
	held: 0,
	slots: 0,
	full: 0,
	peak: 0,
});

/** Counts one more time. RangeError for one that ends before it begins, or has no finite ends. */
export function addWork(times: WorkTimes, { from, to, load, slots }: Work) {
	mustBe("finite beginning", from, Number.isFinite(from));
	mustBe("finite end", to, Number.isFinite(to));
	mustBe("end after its beginning", to, to >= from);
	const long = to - from;
	times.here += long;
	times.held += long * load;
	times.slots += long * slots;
	if (load > 0) times.busy += long;
	if (load >= slots) times.full += long;
	if (long > 0) times.peak = Math.max(times.peak, load);
}

/** Shares in percent, conversations at a time; null where there is nothing to divide by. */
export interface Occupancy {
	/** busy / here. */
	occupancy: number | null;
	/** Conversation time / slot time. */
	slotUtilisation: number | null;
	/** Conversation time / busy. */
	meanConcurrencyWhileBusy: number | null;
}

export function occupancyOf({ here, busy, held, slots }: WorkTimes): Occupancy {
	return {
		occupancy: ratio(100 * busy, here),
		slotUtilisation: ratio(100 * held, slots),
		meanConcurrencyWhileBusy: ratio(held, busy),
	};
}

function ratio(part: number, whole: number): number | null {
	return whole === 0 ? null : part / whole;
}
