import type { SentFile } from "./attachment.ts";
import type { RepairBodies } from "./bodies-of-repair.ts";
import type { CardKind } from "./comment-card.ts";
import type { ComplaintOutcome } from "./complaint.ts";
import type { Mode, Proof, Relation } from "./conversation.ts";
import type { CardProduct } from "./product.ts";
import type { PolicyTerm, PromiseKind } from "./promise.ts";
import type { PolicyCard } from "./shown-policy.ts";
import type { Page } from "./visitor.ts";

/** Who may read an entry. Notes and the reasons of the routing are for staff. */
export type Audience = "all" | "staff";

export type Author =
	| { kind: "visitor" }
	/** `id` is told to staff only, the address of the picture to shoppers. */
	| { kind: "agent"; name: string; id?: string; picture?: string }
	| { kind: "system" };

export type AssignReason =
	/** Free slots, and the smallest share of them in use. */
	| "least_loaded"
	/** The agent took it by hand. */
	| "taken"
	/** The agent who had it before the shopper wrote again. */
	| "previous_agent"
	/** The agent accepted an offer. */
	| "accepted"
	/** A colleague gave it to them. */
	| "transferred"
	/** They took it from a colleague. */
	| "taken_over";

/** What stood behind a choice of the routing, for agents. Loads are those before it. */
export interface AssignmentReason {
	load: number;
	slots: number;
	/** How many could have taken it. */
	of: number;
	/** The shopper's language, where the agent speaks it and it mattered. */
	language: string | null;
	/** The team that was asked for, by name. */
	team: string | null;
	/** They had this shopper before. */
	knew: boolean;
}

/** The wait that a shopper was told, as a promise that can be broken. */
export interface ToldWait {
	/** Whole minutes. */
	low: number;
	high: number;
	/** When it was told, server milliseconds. */
	at: number;
	/** Since when they wait. */
	since: number;
}

/** What an agent did before shoppers read their name. */
export type JoinCause =
	/** Opened it: a key, or some seconds of view after a click of their own. */
	| "opened"
	/** Their first message in it. */
	| "wrote"
	/** Took it by hand, accepted its offer, or took it over. */
	| "took";

export type ReleaseReason =
	/** The connection was lost for longer than the grace. */
	| "agent_lost"
	/** They signed out or went away. */
	| "agent_left"
	/** They gave it back. */
	| "released"
	/** Nobody opened it in time, and somebody else has a free slot. */
	| "unopened"
	/** It goes to a team. */
	| "transferred";

export type ModeReason =
	/** Without a sign of life for `SILENT_MS`. */
	| "silent"
	/** The shopper chose to leave a message. */
	| "left"
	/** The shopper is back, or was there when somebody came. */
	| "returned";

export type ReopenReason =
	/** The agent undid the closing within `CLOSE_UNDO_MS`: shown as if it had never been closed. */
	| "undo"
	| "agent"
	/** The shopper wrote into the closed conversation. */
	| "visitor_wrote";

export type Score = 1 | 2 | 3 | 4 | 5;
export type Solved = "yes" | "not_yet" | "no";

/** Why a scheduled message was not sent. */
export type ScheduleEnd =
	/** The shopper wrote first. */
	| "visitor_wrote"
	| "closed"
	/** Somebody of the staff took it back. */
	| "cancelled"
	/** The relay was down at its time, and for too long after it. */
	| "late"
	/** Its author may not write there any more. */
	| "author_left";

/** The body of each kind of entry. Codes with values, never sentences. */
export interface Bodies extends RepairBodies {
	/** Always entry 1; staff. */
	started: {
		mode: Mode;
		relation: Relation;
		proof: Proof | null;
		page: Page | null;
		/** The language that the shopper reads, e.g. lt; absent in old entries. */
		language?: string | null;
	};
	/**
	 * The text may be empty where there are files. `product`: it is shown as a card, with the file as its picture;
	 * `policy`: as a card that says which version it quotes.
	 */
	message: {
		text: string;
		files?: SentFile[];
		product?: CardProduct;
		policy?: PolicyCard;
	};
	/** The message after it came on a comment card, which says more of it to the staff. */
	card: { card: string; kind: CardKind };
	/** Internal; staff. `mentions`: who is told of it. `whisper`: for whoever holds it, from a supervisor. */
	note: {
		text: string;
		files?: SentFile[];
		mentions?: { id: string; name: string }[];
		whisper?: true;
	};
	/** Its author says something at this time, unless the shopper writes first; staff. A later one moves it. */
	message_scheduled: { at: number };
	/** It will not be sent; staff. */
	schedule_ended: { why: ScheduleEnd };
	/** Staff. */
	tagged: {
		added: { id: string; name: string }[];
		removed: { id: string; name: string }[];
	};
	/** With what it is closed; staff. It stands before the `closed`. */
	outcome_set: { outcome: { id: string; name: string } | null };
	/** It leaves the list of who holds it until a time, or (null) until the shopper writes; staff. */
	snoozed: { until: number | null };
	/** It is back in that list; staff. */
	snooze_ended: {
		why: "time" | "visitor_wrote" | "agent";
		/** `false`: its agent was away, and it takes no slot of theirs yet. */
		counts?: false;
	};
	/** Staff. */
	spam_marked: { spam: boolean };
	/** Of the entry before it so many numbers of cards and of bank accounts are not shown, nor kept but for a while. */
	masked: { cards: number; ibans: number };
	/** Staff; in logs of before protocol 4 for all, where it counts as joined once its agent wrote. */
	assigned: {
		agent: { name: string; id?: string };
		reason?: AssignReason;
		because?: AssignmentReason;
		/** What the shopper had been told of the wait by then; absent: nothing, or in an old entry. */
		told?: ToldWait;
	};
	/** The agent is there, and shoppers read the name: once for each assignment. `agent.id` is told to staff only. */
	joined: { agent: { name: string; id?: string }; cause: JoinCause };
	/** Its agent says that the shopper's last words want no answer; staff. */
	nothing_to_answer: Record<string, never>;
	/** It waits again, and who lost it is told; `team` by name. `agent.id` is told to staff only. */
	released: {
		agent: { name: string; id?: string };
		why: ReleaseReason;
		team: string | null;
	};
	/** A colleague or a team gets it, with a word about why; staff. An `assigned` or `released` follows. */
	transferred: {
		from: { id: string; name: string };
		to: { kind: "agent" | "team"; id: string; name: string };
		note: string;
		/** For which team it was until then; absent: for none, or in an old entry. */
		team?: { id: string; name: string };
	};
	/** Staff. */
	offered: { agent: { id: string; name: string }; until: number };
	/** Staff. `reason` in the agent's words, when declined. */
	offer_ended: {
		agent: { id: string; name: string };
		how: "declined" | "timed_out" | "withdrawn";
		reason: string | null;
	};
	mode_changed: { mode: Mode; why: ModeReason };
	/** The shopper has been silent: it keeps its agent and frees the slot; staff. */
	quieted: Record<string, never>;
	/** The shopper's next word gave the slot back; staff. */
	woken: Record<string, never>;
	/** The shopper goes on in a language that somebody free speaks; staff. */
	language_chosen: { language: string; instead: string };
	/** `system`: after a day of silence. */
	closed: { by: "agent" | "visitor" | "system" };
	/** `agent`: who holds it again at once; null: it waits. `mode` is fixed anew. */
	reopened: {
		why: ReopenReason;
		agent: { name: string; id?: string } | null;
		mode: Mode;
	};
	/**
	 * The shopper is asked to rate, until `until`. One ask per ending. `more`: the survey asks more than a score, whether
	 * it was solved and a comment, or has words of its own: `ask:read` says what. Both are absent in old entries.
	 */
	asked: { until: number; ask?: string; more?: true };
	/** The answer to the ask with number `asked`; a later one replaces it whole. */
	rated: {
		asked: number;
		score: Score;
		solved: Solved | null;
		comment: string | null;
	};
	/** The shopper had everything erased that was said before; the conversation stays closed. */
	forgotten: Record<string, never>;
	/** Somebody of the staff compared this order and the name, or (`holds` false) takes that back; staff. */
	customer_checked: { order: string; holds: boolean };
	/** The message with number `seq` was withdrawn by its author; its text is gone everywhere. */
	withdrawn: { seq: number };
	/**
	 * Something is promised until `due`; what follows names it by `promise`. `owner` null: the shop. `policy`: of which
	 * version it is a term.
	 */
	promised: {
		promise: string;
		kind: PromiseKind;
		what: string;
		owner: string | null;
		due: number;
		policy?: PolicyTerm;
	};
	/** `at`: when it was done; `how` says whether that was entered later. */
	"promise-kept": { promise: string; at: number; how: "done" | "done_at" };
	/** Nobody has said by then that it was kept; `reminded` is the agent who was, by name, null: nobody. */
	"promise-late": { promise: string; due: number; reminded: string | null };
	/** It has a new time, with a word about why. */
	"promise-moved": { promise: string; was: number; due: number; why: string };
	"promise-withdrawn": { promise: string; why: string };
	/** The shopper says whether it is done; `not_yet` opens it again. */
	"promise-confirmed": { promise: string; done: "yes" | "not_yet" };
	/** A shopper complains. It is assessed and answered by then. */
	"complaint-filed": { complaint: string; assessBy: number; answerBy: number };
	/** `isFinal`: it was looked at a second time. */
	"complaint-decided": {
		complaint: string;
		outcome: ComplaintOutcome;
		text: string;
		isFinal: boolean;
	};
	/** The shopper does not accept the decision. It is looked at a second time, until then. */
	"complaint-disputed": { complaint: string; answerBy: number };
	/** What an agent has understood was agreed, in the words that the shopper confirms or corrects. */
	agreed: { agreement: string; lines: string[] };
	/** … with exactly these words. */
	"agreement-confirmed": { agreement: string; lines: string[] };
	/** What is to be said otherwise follows as a message of theirs. */
	"agreement-corrected": { agreement: string };
	/** Which of its clocks ends when, or has ended. Staff. */
	"complaint-reminded": {
		complaint: string;
		clock: "assess" | "answer";
		due: number;
	};
	/** Who owes it was reminded, `before` it is due or as it is `due`; staff. */
	"promise-reminded": { promise: string; stage: "before" | "due" };
	/** Somebody else owes it; names, null: the shop. `left`: who owed it does not work there any more; staff. */
	"promise-handed-over": {
		promise: string;
		from: string | null;
		to: string | null;
		left?: true;
	};
}

export type EntryKind = keyof Bodies;

/**
 * One line of a conversation's log. `seq` runs 1, 2, 3 … without a gap; `prev` is the number of the entry
 * before it that this reader may see, so that a note leaves no false gap for a visitor.
 */
export interface EntryOf<K extends EntryKind> {
	seq: number;
	prev: number;
	kind: K;
	/** The version of the body's shape. */
	v: number;
	author: Author;
	/** The sender's own id for it, told back to that side; null for entries that no one typed. */
	clientId: string | null;
	audience: Audience;
	/** null after an erasure; the number stays. */
	body: Bodies[K] | null;
	/** Server milliseconds since 1970. */
	at: number;
	erasedAt: number | null;
}

/** Any entry. Kinds that a reader does not know move its cursor and show nothing. */
export type Entry = { [K in EntryKind]: EntryOf<K> }[EntryKind];

/** The fact about a conversation's history: the only one. */
export interface EntryAdded {
	conversation: string;
	entry: Entry;
}

/** Entries after a cursor, oldest first. `more`: ask again from the last one. */
export interface Entries {
	entries: Entry[];
	more: boolean;
	/**
	 * When the entry at the cursor was written; null: there is none with its number. Whoever holds another one there has
	 * a log of another history, from before a backup was put back. Absent without a cursor, and from older relays.
	 */
	cursorAt?: number | null;
}
