import type { Committed } from "../conversations/log.ts";
import type { Clock } from "../ports/clock.ts";
import type { Scheduler } from "../ports/scheduler.ts";
import { isEpisodeChange } from "./beside-figures.ts";
import type { FiguresStore } from "./figure-steps.ts";
import { createFollower, FOLLOW_MS } from "./follow.ts";

interface Parts {
	store: FiguresStore;
	scheduler: Scheduler;
	clock: Clock;
}

/** What a shop measures of its conversations. */
export function figures({ store, scheduler, clock }: Parts) {
	const follower = createFollower({ store, clock });
	return {
		due: follower.due,
		committed(outcome: Committed) {
			if (outcome.kind !== "written") return;
			const { before, entries } = outcome;
			if (isEpisodeChange(before, entries))
				scheduler.wake(follower.due, store.now() + FOLLOW_MS);
		},
		/** Counts what was written of a site by now; false: all of it is being made anew, and that takes longer. */
		counted: follower.counted,
		stop: follower.stop,
	};
}
