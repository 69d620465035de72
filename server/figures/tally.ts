import type { EpisodeRow } from "./rows.ts";

/** How often each whole second occurred. */
export type Seconds = Map<number, number>;

/** What is counted of episodes. Two of them add up, in any order, and can be taken off again. */
export interface Tally {
	counts: Counts;
	times: TallyTimes;
}

export interface Counts {
	episodes: number;
	live: number;
	messages: number;
	running: number;
	/** Of live ones, by what became of them. */
	answered: number;
	abandoned: number;
	silent: number;
	neverAnswered: number;
	toldKept: number;
	toldHeld: number;
	toldOver: number;
	inTime: number;
	messagesHeld: number;
	asked: number;
	seen: number;
	started: number;
	rated: number;
	dismissed: number;
	withdrawn: number;
	hidden: number;
	/** By format: how often 1, 2, 3, 4 and 5 were given. */
	scores: Record<string, number[]>;
	solved: { yes: number; not_yet: number; no: number };
	/** By hour of the week; only those that occurred. */
	hours: Record<number, number>;
}

export interface TallyTimes {
	/** Of live ones: until somebody took it. */
	wait: Seconds;
	/** Of live ones: until the first human word. */
	response: Seconds;
	/** Of live ones: until who gave up did. */
	gaveUp: Seconds;
	handle: Seconds;
	/** Of messages, in opening hours. */
	messageResponse: Seconds;
}

/** @throws Error contract: written by whoever keeps the days */
export function tallyOf(_episodes: Iterable<EpisodeRow>): Tally {
	throw new Error("to be written");
}
