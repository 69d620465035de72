import type { Mode, Relation } from "../../protocol/conversation.ts";
import type { Solved } from "../../protocol/entry.ts";
import type { Dimension } from "../../protocol/figures.ts";
import type { ChangedTables } from "../store/contract/changed-conversation.ts";

/** What became of the last live wait in it, or of the message that was left. */
export type EpisodeOutcome =
	/** Begun, and nothing is decided yet. */
	| "running"
	/** A human has written. */
	| "answered"
	/** Left, or closed, while nobody had it. */
	| "abandoned"
	/** Fell silent while waiting. */
	| "silent"
	/** Somebody had it, and it ended without a human word. */
	| "never_answered"
	/** Nobody waited in it: begun by an agent, or nothing was to be answered. It counts in no wait. */
	| "empty";

/** A conversation from its start, or from a reopening, to its end. Made of the log, and made anew when that grows. */
export interface EpisodeRow {
	site_id: string;
	conversation_id: string;
	/** Number of the entry with which it began. */
	first_seq: number;
	began_at: number;
	/** Local day of the shop, in days since 1970-01-01. */
	day: number;
	/** Local hour of the week: 0 is Monday 0:00, 167 Sunday 23:00. */
	hour: number;
	/** `live`: its shopper waited live for the first human word, if not from the beginning. */
	mode: Mode;
	/** Fixed when the conversation began. */
	relation: Relation;
	/** The last ones in it. */
	language: string | null;
	team_id: string | null;
	/** 1: the shopper had written before it. */
	returning: 0 | 1;
	outcome: EpisodeOutcome;
	/**
	 * From the first message, or from when its shopper was back, until the assignment with which the first human word
	 * came, or that is the last one by now; null: nobody has had it, or nobody waited.
	 */
	waited_ms: number | null;
	/** From then until who gave up did; null: nobody gave up. */
	gave_up_ms: number | null;
	/** From then until the first human word. */
	response_ms: number | null;
	/** The same within the hours that the shop had then; of messages alone. */
	open_response_ms: number | null;
	/** Times in which it held a slot, until it ended; null: nobody has had it, or it goes on. */
	handled_ms: number | null;
	ended_at: number | null;
	/** JSON of {@link EpisodeAgent}[]: who wrote, or is credited with the rating, in the order of their first words. */
	agents: string;
	/** JSON: string[], ids of the tags that it had last, before it was opened again; ascending. */
	tags: string;
	/** Id of the outcome of the site with which it was closed; null: none was said. */
	closed_with: string | null;
	/** What was told of the wait, once; minutes. */
	told: "range" | "over" | "recent" | null;
	told_low: number | null;
	told_high: number | null;
	/** 1: the first human word came after `told_high`, or it was given up after that. null: nothing can be held against it. */
	late: 0 | 1 | null;
	/** A message: 1 answered by the time told, 0 not. */
	in_time: 0 | 1 | null;
	/** The question for its rating; null: not asked, and the six below are 0. */
	ask_id: string | null;
	seen: 0 | 1;
	started: 0 | 1;
	answered: 0 | 1;
	dismissed: 0 | 1;
	withdrawn: 0 | 1;
	/** Answered, and hidden by the staff. */
	hidden: 0 | 1;
	/** `faces 1`: kind of the question and the version since which its answers compare. */
	format: string | null;
	score: number | null;
	solved: Solved | null;
}

export interface EpisodeAgent {
	id: string;
	/** 1: wrote in it. */
	wrote: 0 | 1;
	/** 1: wrote the first human word. */
	first: 0 | 1;
	/** 1: its rating is of them, too. */
	credited: 0 | 1;
	/** Milliseconds for which it held a slot of theirs. */
	held: number;
}

/** When a shopper was told that an answer is to be expected by, with this entry. */
export interface ToldAnswerRow {
	site_id: string;
	conversation_id: string;
	seq: number;
	answer_by: number;
}

/** The hours of a site from then on; null: always open. */
export interface KeptHoursRow {
	site_id: string;
	from_at: number;
	/** JSON: `Hours`. */
	hours: string | null;
}

/** How far what is counted of a site was made, when all of it is made anew. */
export interface FigureSiteRow {
	site_id: string;
	/** On whose days it is counted. */
	time_zone: string;
	/** Episodes are made of all conversations up to this one, by their ids; null: of all. */
	read_to: string | null;
	/** Daily rows are made up to this local day, and what stands behind it counts nothing; null: all are. */
	built_to: number | null;
}

/**
 * By what days are counted. `all` has the value "". `answered`: who saw what they were asked, and answered it, `yes`, or
 * did not, `no`.
 */
export type DayDimension = Dimension | "all" | "answered";

/** The tally of a day, of one value of a dimension. */
export interface FigureDayRow {
	site_id: string;
	dimension: DayDimension;
	day: number;
	value: string;
	relation: Relation;
	/** A packed {@link Counts}. */
	counts: string;
	/** Packed {@link TallyTimes}. */
	times: string;
}

/** How many conversations somebody held, from when to when they were here. At most an hour long. */
export interface WorkloadSpanRow {
	site_id: string;
	/** Server milliseconds, half-open. */
	from_at: number;
	person_id: string;
	to_at: number;
	load: number;
	slots: number;
}

/** The times of work of one local day, added up once it is over. */
export interface WorkloadDayRow {
	site_id: string;
	/** In days since 1970-01-01. */
	day: number;
	/** "": of all agents together; where it stands, the day was added up. */
	person_id: string;
	/** In which it was that day. */
	time_zone: string;
	here_ms: number;
	busy_ms: number;
	held_ms: number;
	slot_ms: number;
	full_ms: number;
	peak: number;
	/** JSON: milliseconds here in each of the 24 hours of the day. */
	hours: string;
}

export interface FigureTables extends ChangedTables {
	episodes: EpisodeRow;
	told_answers: ToldAnswerRow;
	kept_hours: KeptHoursRow;
	figure_days: FigureDayRow;
	figure_sites: FigureSiteRow;
	workload_spans: WorkloadSpanRow;
	workload_days: WorkloadDayRow;
}
