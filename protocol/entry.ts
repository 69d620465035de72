import type { Mode, Proof, Relation } from "./conversation.ts";
import type { Page } from "./visitor.ts";

/** Who may read an entry. Notes and the reasons of the routing are for staff. */
export type Audience = "all" | "staff";

export type Author =
	| { kind: "visitor" }
	/** `id` is told to staff only. */
	| { kind: "agent"; name: string; id?: string }
	| { kind: "system" };

export type AssignReason =
	/** Free slots, and the smallest share of them in use. */
	| "least_loaded"
	/** The agent took it by hand. */
	| "taken"
	/** The agent who had it before the shopper wrote again. */
	| "previous_agent";

export type ReopenReason =
	/** The agent undid the closing within `CLOSE_UNDO_MS`: shown as if it had never been closed. */
	| "undo"
	| "agent"
	/** The shopper wrote into the closed conversation. */
	| "visitor_wrote";

export type Score = 1 | 2 | 3 | 4 | 5;
export type Solved = "yes" | "not_yet" | "no";

/** The body of each kind of entry. Codes with values, never sentences. */
export interface Bodies {
	/** Always entry 1; staff. */
	started: {
		mode: Mode;
		relation: Relation;
		proof: Proof | null;
		page: Page | null;
	};
	message: { text: string };
	/** Internal; staff. */
	note: { text: string };
	/** `agent.id` and `reason` are told to staff only. */
	assigned: { agent: { name: string; id?: string }; reason?: AssignReason };
	closed: { by: "agent" | "visitor" };
	/** `agent`: who holds it again at once; null: it waits. `mode` is fixed anew. */
	reopened: {
		why: ReopenReason;
		agent: { name: string; id?: string } | null;
		mode: Mode;
	};
	/** The shopper is asked to rate, until `until`. One ask per ending. */
	asked: { until: number };
	/** The answer to the ask with number `asked`; a later one replaces it whole. */
	rated: {
		asked: number;
		score: Score;
		solved: Solved | null;
		comment: string | null;
	};
	/** The message with number `seq` was withdrawn by its author; its text is gone everywhere. */
	withdrawn: { seq: number };
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
}
