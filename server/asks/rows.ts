import type { Relation } from "../../protocol/conversation.ts";

/** One thing that one person is asked, with what became of it. Times are server milliseconds; null: it did not happen. */
export interface AskRow {
	site_id: string;
	id: string;
	/** `rating`, `survey`; of whichever source asks. */
	kind: string;
	/** What is asked, and in which of its versions. */
	survey_id: string;
	version: number;
	/** Why now, e.g. `closed_by_agent` or `on_page`. Figures keep them apart. */
	cause: string;
	channel: AskChannel;
	/** null: it was asked of nobody who is known here, such as by a link. */
	visitor_id: string | null;
	/** Whose clocks count, see `askedOf`. */
	asked_of: string;
	conversation_id: string | null;
	/** The entry with which the conversation asks. */
	asked_seq: number | null;
	order_id: string | null;
	/** Fixed when it is asked. */
	relation: Relation;
	/** JSON: string[]; names of who is credited. */
	agents: string;
	language: string | null;
	/** The path of the page on which it was asked. */
	page: string | null;
	offered_at: number;
	/** It can be answered until then. */
	until: number;
	seen_at: number | null;
	/** The first answer. */
	started_at: number | null;
	/** The newest answer. */
	answered_at: number | null;
	/** The shopper ended it: it is final. */
	done_at: number | null;
	dismissed_at: number | null;
	withdrawn_at: number | null;
	/** When its answers count as settled unless they change; null: they do, or there are none. */
	settle_at: number | null;
	settled_at: number | null;
	/** Where the shop can reach the shopper about it. */
	contact: string | null;
	hidden_at: number | null;
	hidden_by: string | null;
	hidden_why: string | null;
}

/** `chat`: a line of a conversation. `widget`: a card of its own. */
export type AskChannel = "chat" | "widget" | "link" | "mail";

/** When a person was last asked something. */
export interface AskClockRow {
	site_id: string;
	asked_of: string;
	/** A survey, or one of the clocks over all. */
	survey_id: string;
	/** 0: never yet. */
	asked_at: number;
	/** Of a survey: how often something else was asked in its place since. Of `ANY_SURVEY`: 1 after a turn that was taken before its time. */
	dropped: number;
}

/** How many of one UTC day were asked, and did not answer, and are no rows of their own any more. */
export interface EndedAsksRow
	extends Pick<
		AskRow,
		"site_id" | "survey_id" | "version" | "cause" | "channel" | "relation"
	> {
	/** Server milliseconds of its beginning. */
	day: number;
	offered: number;
	seen: number;
	dismissed: number;
}

export interface AskTables {
	asks: AskRow;
	ask_clocks: AskClockRow;
	ended_asks: EndedAsksRow;
}
