import type { Mode, Relation } from "../../protocol/conversation.ts";
import type { Score, Solved } from "../../protocol/entry.ts";
import type { EpisodeOutcome } from "../../server/figures/rows.ts";

/** A conversation from its start, or from a reopening, to its end, as it was. Agents, teams, languages and tags by number. */
export interface PastEpisode {
	/** By number, 0 is the first that began. */
	conversation: number;
	/** 0: with this it began. 1: it is the first reopening. */
	nth: number;
	/** By number. */
	visitor: number;
	beganAt: number;
	/** Local: days since 1970-01-01, and the hour of the week. */
	day: number;
	hour: number;
	/** From then on somebody of the shop was there: the beginning, or the next opening. */
	opensAt: number;
	/** The second half of the time. */
	isLater: boolean;
	mode: Mode;
	relation: Relation;
	language: number;
	/** null: none. */
	team: number | null;
	isReturning: boolean;
	outcome: EpisodeOutcome;
	told: PastTold | null;
	/** Of a message: by when an answer was told; null: it was not. */
	answerBy: number | null;
	/** When a human had it; null: nobody. */
	takenAt: number | null;
	/** Who had it, in this order: the second was given it by the first, who had written. */
	agents: number[];
	/** The first human word; null: none. */
	answeredAt: number | null;
	/** When the second one was given it, and wrote. */
	passedOn: { at: number; wroteAt: number } | null;
	/** When its shopper fell silent while waiting. */
	silentAt: number | null;
	endedAt: number;
	endedBy: "agent" | "visitor";
	/** All that it has by its end. */
	tags: number[];
	/** Of the outcomes; null: nobody said one. */
	closedWith: number | null;
	ask: PastAsk | null;
}

/** What was told of the wait, in minutes, when it began. */
export interface PastTold {
	kind: "range" | "over" | "recent";
	low: number;
	high: number;
}

export interface PastAsk {
	at: number;
	seenAt: number | null;
	dismissedAt: number | null;
	answer: PastAnswer | null;
}

export interface PastAnswer {
	at: number;
	score: Score;
	solved: Solved | null;
	/** Whether something was written with it. */
	isCommented: boolean;
}

export const satisfied = (score: Score) => score >= 4;
