import type { Clock } from "./clock.ts";
import {
	ALL_DUTIES,
	createDuties,
	DUE_WORK,
	type Duties,
	type DutyStore,
} from "./duties.ts";
import type { OtherRelays } from "./other-relays.ts";
import { createScheduler, type Due, type Scheduler } from "./scheduler.ts";

interface Parts {
	store: DutyStore;
	clock: Clock;
	relays: OtherRelays;
	failed(error: unknown): void;
}

interface Woken {
	place: number;
	at: number;
}

const WAKE = "wake";

/** Several relays share a shop: what is due runs at the one that has the duty, whichever of them has kept it. */
export function createDutifulScheduler(parts: Parts): {
	scheduler: Scheduler;
	duties: Duties;
} {
	const { store, clock, relays, failed } = parts;
	const { now } = store;
	const { sweepMs } = relays;
	if (sweepMs === null)
		return {
			scheduler: createScheduler({ clock, now, failed }),
			duties: ALL_DUTIES,
		};
	const isHere = () => duties.holds(DUE_WORK);
	const scheduler = createScheduler({
		...{ clock, now, failed },
		others: {
			isHere,
			wake: (place, at) => relays.tell(WAKE, { place, at } satisfies Woken),
		},
	});
	const duties = createDuties({ store, relays, scheduler });
	duties.whenGained((duty) => {
		if (duty === DUE_WORK) scheduler.lookAgain();
	});
	// Of another version it may be another place: whatever is woken in vain finds nothing to do.
	relays.hear<Woken>(WAKE, ({ place, at }) => scheduler.wakePlace(place, at), {
		isSign: true,
	});
	const sweep: Due = {
		isOfEach: true,
		next: async (now) => now + sweepMs,
		async run() {
			if (isHere()) scheduler.lookAgain();
		},
	};
	scheduler.add(sweep);
	return { scheduler, duties };
}
