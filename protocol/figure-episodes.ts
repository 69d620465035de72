import * as v from "valibot";
import type { Relation } from "./conversation.ts";
import {
	type FigureFilter,
	figureFilter,
	figurePeriod,
	type PeriodAsked,
} from "./figures.ts";
import { id, reader } from "./read.ts";

// The conversations behind a figure. Rules FG in SPEC.md.

/** What a figure is about, to read the conversations behind it. */
export const BEHIND = [
	"all",
	"rated",
	"satisfied",
	"unsatisfied",
	"solved",
	"notSolved",
	"asked",
	"unanswered",
	"abandoned",
	"silent",
	"neverAnswered",
	"toldBroken",
	"toldOver",
	"overLevel",
	"messages",
] as const;
export type Behind = (typeof BEHIND)[number];

export interface EpisodesAsked {
	site: string;
	period: PeriodAsked;
	filter: FigureFilter;
	behind: Behind;
	/** Of the rated: one score alone. */
	score?: 1 | 2 | 3 | 4 | 5;
	/** Of the week, 0 to 167. */
	hour?: number;
	/** The cursor that the reply before gave. */
	after?: string;
}
export const readEpisodesAsked = reader(
	v.strictObject({
		site: id,
		period: figurePeriod,
		filter: figureFilter,
		behind: v.picklist(BEHIND),
		score: v.optional(v.picklist([1, 2, 3, 4, 5])),
		hour: v.optional(
			v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(167)),
		),
		after: v.optional(v.pipe(v.string(), v.maxLength(200))),
	}),
);

/** One conversation behind a figure. */
export interface EpisodeInfo {
	conversation: string;
	ref: string;
	at: number;
	relation: Relation;
	language: string | null;
	agents: { id: string; name: string }[];
	score: number | null;
	/** With what it was closed, as that is called now; null: without one, or it is gone. */
	outcome: string | null;
	/** Seconds; null: not yet, or never. */
	waited: number | null;
	firstResponse: number | null;
}

/** Newest first. */
export interface EpisodesRead {
	episodes: EpisodeInfo[];
	/** Ask again with it; null: these were the last. */
	next: string | null;
}
