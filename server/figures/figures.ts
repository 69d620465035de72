import type { Committed } from "../conversations/log.ts";
import type { Clock } from "../ports/clock.ts";
import type { Scheduler } from "../ports/scheduler.ts";
import { isEpisodeChange } from "./beside-figures.ts";
import { agentHandlers } from "./commands.ts";
import { createFigureReads, type ReadParts } from "./figure-reads.ts";
import type { FiguresStore } from "./figure-steps.ts";
import { createFollower, FOLLOW_MS } from "./follow.ts";

interface Parts extends Omit<ReadParts, "caughtUp" | "changes"> {
	store: ReadParts["store"] & FiguresStore;
	scheduler: Scheduler;
	clock: Clock;
}

/** What is measured of conversations, and how it is read. */
export function figures(parts: Parts) {
	const { store, scheduler, clock } = parts;
	const { due, caughtUp, changes, stop, idle } = createFollower({
		store,
		clock,
	});
	const reads = createFigureReads({ ...parts, caughtUp, changes });
	return {
		agent: agentHandlers(reads),
		/** For who reads them over HTTP. */
		reads,
		due,
		committed(outcome: Committed) {
			if (outcome.kind !== "written") return;
			const { before, entries } = outcome;
			if (isEpisodeChange(before, entries))
				scheduler.wake(due, store.now() + FOLLOW_MS);
		},
		stop,
		idle,
	};
}
