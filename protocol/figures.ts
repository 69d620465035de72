import * as v from "valibot";
import { cleaned } from "./cleaned.ts";
import type { Relation } from "./conversation.ts";
import { date } from "./hours.ts";
import { id, reader, time } from "./read.ts";
import { noList } from "./survey.ts";

// Figures of a shop: what was measured of its conversations and ratings. Rules FG in SPEC.md.

/** `hits` of `n`. With fewer than `FIGURE_LEAST` the last three are null; 95 % Wilson interval. Percent, 0 to 100. */
export interface Share {
	hits: number;
	n: number;
	percent: number | null;
	low: number | null;
	high: number | null;
}

/** Times in whole seconds, by nearest rank; `low` and `high`: 95 % interval of the median. With fewer than `FIGURE_LEAST` null. */
export interface Times {
	n: number;
	median: number | null;
	p90: number | null;
	low: number | null;
	high: number | null;
}

/** How 1–5 answers of one format fell; formats (faces, stars, numbers) are never merged. */
export interface Satisfaction {
	/** The kind of the question, and since which version of its survey answers compare: `faces 1`. */
	format: string;
	/** Of the scores 1 to 5. */
	distribution: [number, number, number, number, number];
	/** 4 and 5 among the answered. */
	satisfied: Share;
}

/** What became of the asks; each is counted in all that it was. */
export interface Response {
	asked: number;
	seen: number;
	started: number;
	answered: number;
	dismissed: number;
	withdrawn: number;
	/** Answered, and hidden by the staff: they count. */
	hidden: number;
	/** Answered of those seen. */
	rate: Share;
	/** Satisfied percent if all who saw it and said nothing were unhappy, and happy; null: nobody saw it, or under `FIGURE_LEAST` were seen. */
	ifUnhappy: number | null;
	ifHappy: number | null;
}

/** All figures of customers, or of visitors, in one period. Waits are of the live line only. */
export interface LineFigures {
	/** Episodes that began: a conversation from its start or a reopening to its end. */
	episodes: number;
	live: number;
	messages: number;
	/** Not ended yet. */
	running: number;
	/** One for each format, the one with the most answers first. */
	satisfaction: Satisfaction[];
	response: Response;
	/** "Yes" among the answers to whether it was solved. */
	solved: Share;
	/** From the first message (or the start) until a human took it. */
	wait: Times;
	/** From the first message until the first human message. */
	firstResponse: Times;
	/** Answered within `levelSeconds` of (answered + abandoned after them). */
	level: Share;
	levelSeconds: number;
	/** Left, closed or silent while waiting, and never answered, of all live ones that ended or were answered. */
	abandoned: Share;
	/** Of the abandoned: fell silent while waiting. */
	silent: number;
	/** Of the abandoned: given to somebody, ended without a human word. */
	neverAnswered: number;
	/** From the assignment to the end, without the time in which it was quiet. */
	handle: Times;
	/** First human word no later than the upper end of what was told; told ranges only. */
	toldKept: Share;
	/** Told "more than 30 minutes", which is no promise. */
	toldOver: number;
	/** Left as a message: answered by the time that was told. */
	messagesInTime: Share;
	/** Left as a message: until the first human message, of the shop's opening hours. */
	messageResponse: Times;
}

/** By what figures are parted. `late`: waited longer than told, `yes` or `no`; `returning`: `yes` or `no`. */
export const DIMENSIONS = [
	"agent",
	"team",
	"language",
	"tag",
	"late",
	"returning",
] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/**
 * One value of a dimension: an agent, a team or a tag of conversations by id, a language by its code; "" : none. What has
 * several agents or tags counts for each of them.
 */
export interface GroupFigures {
	dimension: Dimension;
	value: string;
	/** As it is called now; null: it is gone, or has no name of its own. */
	name: string | null;
	lines: Record<Relation, GroupLine>;
}

export interface GroupLine {
	episodes: number;
	/** Of the format with the most answers on the whole page. */
	satisfied: Share;
	solved: Share;
	rate: Share;
}

export type ComparedFigure =
	| "satisfied"
	| "solved"
	| "rate"
	| "level"
	| "abandoned"
	| "wait"
	| "firstResponse"
	| "handle";

/**
 * Two groups held against each other. `isReal`: with all comparisons of the page together; on about one page of twenty
 * one of them is chance (Holm). Only then a screen colours it.
 */
export interface Comparison {
	figure: ComparedFigure;
	relation: Relation | "both";
	/**
	 * `relation`: customers against visitors. `before`: this period against the one before. A dimension: this value
	 * against the others that do not differ among themselves; of `late` and `returning` only "yes", against "no".
	 */
	against: "relation" | "before" | Dimension;
	/** Of the dimension; else null. */
	value: string | null;
	/** Percentage points, or seconds, with the 95 % interval; null where one side has under `FIGURE_LEAST`. */
	difference: number;
	low: number;
	high: number;
	n: [number, number];
	isReal: boolean;
}

/** Local days of the shop, both included, as 2026-11-30; and the same in server milliseconds, half-open. */
export interface FigurePeriod {
	from: string;
	to: string;
	since: number;
	until: number;
	timeZone: string;
	/** The end that was asked for has not come: it ends today, or now. */
	isCut?: true;
}

export interface FigureFilter {
	relation?: Relation;
	agent?: string;
	team?: string;
	language?: string;
	tag?: string;
	late?: "yes" | "no";
	returning?: "yes" | "no";
}

/**
 * Local days, both included; or instants, for less than a day; or days up to today's, and the month that today is in
 * or the one before, for who does not know which day it is where the shop is. Absent: the shortest of 7, 30, 90 days
 * with 30 answers, else 90.
 */
export type PeriodAsked =
	| { from: string; to: string }
	| { since: number; until: number }
	| { days: 7 | 30 | 90 }
	| { month: "this" | "last" };

export interface FiguresAsked {
	site: string;
	period?: PeriodAsked;
	filter: FigureFilter;
}

const yesNo = v.picklist(["yes", "no"]);
/** By what is filtered. A database takes a text with control characters for another one: it may end at the first. */
export const filterValue = v.pipe(
	v.string(),
	v.maxLength(64),
	v.check((value) => cleaned(value) === value),
);
export const figureFilter = v.pipe(
	noList,
	v.strictObject({
		relation: v.optional(v.picklist(["customer", "visitor"])),
		agent: v.optional(filterValue),
		team: v.optional(filterValue),
		language: v.optional(filterValue),
		tag: v.optional(filterValue),
		late: v.optional(yesNo),
		returning: v.optional(yesNo),
	}),
);
export const figurePeriod = v.union([
	v.strictObject({ from: date, to: date }),
	v.strictObject({ since: time, until: time }),
	v.strictObject({ days: v.picklist([7, 30, 90]) }),
	v.strictObject({ month: v.picklist(["this", "last"]) }),
]);
export const readFiguresAsked = reader(
	v.strictObject({
		site: id,
		period: v.optional(figurePeriod),
		filter: figureFilter,
	}),
);

/** Where points have `FIGURE_FEW` answers at least; else there is no series. */
export interface FigureSeries {
	unit: "day" | "week" | "month";
	/** Oldest first; `from` a local day. */
	points: {
		from: string;
		satisfied: Record<Relation, Share>;
		firstResponse: Record<Relation, Times>;
		episodes: Record<Relation, number>;
	}[];
}

/** Those who answered beside those who saw the question and did not: whether they differ. */
export interface SilentFigures {
	answered: { n: number; customers: number; wait: Times; handle: Times };
	silent: { n: number; customers: number; wait: Times; handle: Times };
}

/** `figures:read`: owners and supervisors; an agent with their own id in `filter.agent` alone. */
export interface FiguresRead {
	site: string;
	/** Server milliseconds: what was known then. */
	at: number;
	period: FigurePeriod;
	/** Of the same length, right before it. */
	before: FigurePeriod;
	filter: FigureFilter;
	lines: Record<Relation, LineFigures>;
	linesBefore: Record<Relation, LineFigures>;
	/** By dimension in their order, in each by name. Never by a figure. */
	groups: GroupFigures[];
	comparisons: Comparison[];
	/** Episodes that began, by hour of the week of the shop's time: Monday 0:00 first, 168 of them. */
	hours: Record<Relation, number[]>;
	series: FigureSeries | null;
	silent: SilentFigures;
	/**
	 * Without groups and without who was silent: by this filter they are read from the episodes, and there are more than
	 * `FIGURE_EPISODES` of them. A shorter period has them.
	 */
	isPart?: true;
}
