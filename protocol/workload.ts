import * as v from "valibot";
import {
	type FigurePeriod,
	figurePeriod,
	filterValue,
	type PeriodAsked,
} from "./figures.ts";
import { id, reader } from "./read.ts";

// Times of work: from when to when agents were here, and how many conversations they held. Rules WL in SPEC.md.

/** Times of work are kept so long. */
export const WORKLOAD_DAYS = 400;
/** Of less time than this no share is told: an hour here is one or two conversations. */
export const WORKLOAD_LEAST_SECONDS = 3_600;

/** Whole seconds; shares in percent. Of agents together they are the sums, so that two agents make two hours in one. */
export interface WorkloadFigures {
	/** Present and available: new conversations may come. */
	hereSeconds: number;
	/** Of those: with one conversation at least. Quiet ones and offers do not count. */
	busySeconds: number;
	/** The lengths of the conversations, as far as they were held while here. */
	conversationSeconds: number;
	/** Slots that there were, each for its time. */
	slotSeconds: number;
	/** With every slot in use. */
	fullSeconds: number;
	/** The most conversations at once; of all agents, by all of them together. */
	peak: number;
	/** busy / here; null under `WORKLOAD_LEAST_SECONDS` here. */
	occupancy: number | null;
	/** conversations / slots; null likewise. */
	slotUtilisation: number | null;
	/** Conversations at a time while busy; null under `WORKLOAD_LEAST_SECONDS` busy. */
	meanConcurrency: number | null;
}

export interface WorkloadAsked {
	site: string;
	period: PeriodAsked;
	/** One agent alone; of an agent themselves, only they. */
	agent?: string;
}
export const readWorkloadAsked = reader(
	v.strictObject({
		site: id,
		period: figurePeriod,
		agent: v.optional(filterValue),
	}),
);

/** `workload:read`: owners and supervisors; an agent with their own id in `agent` alone. */
export interface WorkloadRead {
	site: string;
	/** Server milliseconds: what was known then. */
	at: number;
	period: FigurePeriod;
	/** The earliest time of work that is known, server milliseconds; null: none is. */
	knownSince: number | null;
	all: WorkloadFigures;
	/** By name, never by a figure. `name` null: nobody knows it any more. */
	agents: (WorkloadFigures & { id: string; name: string | null })[];
	/** Of all, a local day each, oldest first. */
	days: (WorkloadFigures & { day: string })[];
	/** By hour of the week of the shop's time, Monday 0:00 first, 168 of each. */
	staffing: {
		/** Seconds for which agents were here, added up. */
		here: number[];
		/** Seconds that this hour had in the period, as far as it is past and known. */
		past: number[];
	};
}
