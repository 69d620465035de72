import * as v from "valibot";
import type { Relation } from "./conversation.ts";
import type { Comparison, FigurePeriod, Satisfaction } from "./figures.ts";
import { id, reader } from "./read.ts";

// The owner's Monday: what needs somebody now, what changed in a week, and what to read of it. Rules MN in SPEC.md.

/** Of one kind, in one reply. */
export const MONDAY_ITEMS = 100;
/** Weeks are shown so far back. */
export const MONDAY_WEEKS = 520;

/** Why something needs somebody. An older console knows only some of them, and lists the others without a heading of their own. */
export const MONDAY_KINDS = [
	"badRating",
	"neverAnswered",
	"card",
	"lateMessage",
] as const;
export type MondayKind = (typeof MONDAY_KINDS)[number];

/** A place of the console: a conversation, or a page of it with what stands behind its name in the address. */
export type MondayLink =
	| { kind: "conversation"; id: string }
	| { kind: "page"; name: string; place: string };

/** One thing that needs somebody. */
export interface MondayItem {
	to: MondayLink;
	/** Of its conversation; null: it has none. */
	ref: string | null;
	/** Since when: server milliseconds. */
	at: number;
}

/** All of one kind, whoever waits longest first. */
export interface MondayNeed {
	kind: MondayKind;
	items: MondayItem[];
	/** There are more than `MONDAY_ITEMS`. */
	more: boolean;
}

/** What was counted of customers, or of visitors, in the week. */
export interface MondayLine {
	/** Conversations that began. */
	episodes: number;
	/** One for each format of the question, the one with the most answers first. */
	satisfaction: Pick<Satisfaction, "format" | "satisfied">[];
}

/** Why one conversation is worth reading. */
export type MondayReason =
	/** The worst rated that has a comment, of 1 to 3. */
	| { kind: "worst"; score: number }
	/** Waited longest beyond what was told; minutes that were told at most, and seconds that it took. */
	| { kind: "waited"; told: number; took: number }
	/** Nobody wrote in it; the seconds that it waited, where they are known. */
	| { kind: "neverAnswered"; waited: number | null }
	/** The best rated that has a comment, of 4 and 5. */
	| { kind: "best"; score: number }
	/** By a hash of the week and the conversation. */
	| { kind: "chance" };

export interface MondayPick {
	conversation: string;
	ref: string;
	reason: MondayReason;
}

/** Conversations that are named to be read. */
export const MONDAY_PICKS = 5;

/** `monday:read`: owners and supervisors. */
export interface MondayRead {
	site: string;
	/** Server milliseconds: what was known then. */
	at: number;
	/** As 2026-W48. */
	week: string;
	/** From its Monday to its Sunday. */
	period: FigurePeriod;
	/** The four weeks before it, with which it is compared. */
	before: FigurePeriod;
	/** The week before; null: no older one is shown. */
	earlier: string | null;
	/** The week after; null: it has not ended. */
	later: string | null;
	/** As it is now, whichever week is read. Every kind is there, also without items. */
	needs: MondayNeed[];
	lines: Record<Relation, MondayLine>;
	/** What differs for real from the four weeks before. */
	changes: Comparison[];
	/** Comparisons with the four weeks before that could be made at all. */
	compared: number;
	/** Five at most, each for a reason of its own. */
	picks: MondayPick[];
	/** Whether who asks gets it by mail each Monday; null: no mail goes out here. */
	mail: boolean | null;
}

export interface MondayAsked {
	site: string;
	/** As 2026-W48; null: the last one that has ended. */
	week: string | null;
}
const week = v.pipe(v.string(), v.regex(/^\d{4}-W(0[1-9]|[1-4]\d|5[0-3])$/));
/** Errors: `malformed` for a week that is none, that has not ended, or that is too old. */
export const readMondayAsked = reader(
	v.strictObject({ site: id, week: v.nullable(week) }),
);

/** `monday:choose`, for oneself. Errors: `forbidden` where no mail goes out. */
export interface MondayChoice {
	site: string;
	mail: boolean;
}
export const readMondayChoice = reader(
	v.strictObject({ site: id, mail: v.boolean() }),
);
