import type {
	Audience,
	Bodies,
	EntryKind,
	Score,
	Solved,
} from "../../../protocol/entry.ts";
import type { Refusal } from "../../../protocol/refusal.ts";
import type {
	ConversationRow,
	EntryRow,
	MembershipRow,
	RatingRow,
} from "./rows.ts";
import type { ConversationView } from "./views.ts";

/** One decision about one conversation, taken while its row is locked. */
export interface Change {
	site: string;
	/** A conversation by its id, or the visitor's current (not closed) one, or else a new one with `orNew`. */
	on: { conversation: string } | { currentOf: string; orNew: string };
	/** Kept once per author: the same client id again is answered with the entry that was kept. */
	once: { author: string; clientId: string } | null;
	/** The number of an ask, when its answer is decided about. */
	asked?: number;
	/** A person of the staff, when it is decided about what they have in hand. */
	hands?: string;
	/**
	 * Pure: called with the row as it is now, or null when there is none, with the line of the ask that
	 * `asked` names, and with what `hands` holds of this site. It may be called again.
	 * Throws `Refused`: then nothing of this change happens, and the others of its transaction do.
	 */
	decide(
		row: ConversationView | null,
		now: number,
		line?: RatingRow,
		hands?: Hands,
	): Decision;
}

/** What somebody of the staff has in hand on one site, counted in the transaction that decides. */
export interface Hands extends Pick<MembershipRow, "slots" | "availability"> {
	/** Open conversations that count. */
	load: number;
	/** When their lease ends; 0: there never was one. */
	lease_ends_at: number;
}

export type Decision =
	/** Nothing to write; the row is the answer. */
	| { kind: "keep" }
	| {
			kind: "write";
			/** Needed exactly when there was no row. */
			start?: NewConversation;
			/** In the order in which they are numbered. */
			entries?: NewEntry[];
			set?: Partial<ConversationPatch>;
			/** This person got the conversation: whoever waited longest since their last one is next. */
			assigned?: string;
			/** This person missed an offer. */
			missed?: string;
			/** Erase the body of the entry with this number. */
			erase?: number;
			/** Erase every word in it: the bodies of these kinds, and the comments of its ratings. */
			eraseAll?: ReadonlySet<EntryKind>;
			/** The first new entry is an ask: keep a line for its answer. */
			ask?: { agents: string[] };
			answer?: {
				asked: number;
				score: Score;
				solved: Solved | null;
				comment: string | null;
			};
	  };

export type NewConversation = Pick<
	ConversationRow,
	"visitor_id" | "visitor_name" | "ref" | "mode" | "relation" | "proof"
>;

export type ConversationPatch = Pick<
	ConversationRow,
	| "visitor_name"
	| "mode"
	| "state"
	| "state_since"
	| "closed_by"
	| "agent_id"
	| "agent_name"
	| "epoch"
	| "preview_seq"
	| "last_visitor_seq"
	| "read_by_visitor"
	| "read_by_agent"
	| "wrote"
	| "ask_at"
	| "asked_seq"
	| "asked_at"
	| "score"
	| "language"
	| "team_id"
	| "team_name"
	| "queue_at"
	| "previous_agent_id"
	| "offered_id"
	| "offered_name"
	| "offered_until"
	| "declined"
	| "last_agent_at"
	| "last_visitor_at"
	| "quiet_since"
	| "due_at"
	| "answer_by"
	| "called_at"
	| "mailed_seq"
	| "forgotten_at"
>;

export type NewEntry = {
	[K in EntryKind]: {
		kind: K;
		author: {
			kind: EntryRow["author_kind"];
			id: string | null;
			name: string | null;
		};
		clientId: string | null;
		audience: Audience;
		body: Bodies[K];
	};
}[EntryKind];

export type Outcome =
	/** `entries` are the new ones; `before` is null when the conversation is new. */
	| {
			kind: "written";
			row: ConversationView;
			before: ConversationView | null;
			entries: EntryRow[];
	  }
	| { kind: "kept"; row: ConversationView }
	| { kind: "duplicate"; entry: EntryRow }
	| { kind: "refused"; refusal: Refusal };
