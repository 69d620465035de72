import type { Audience, Bodies, EntryKind } from "../../../protocol/entry.ts";
import type { Refusal } from "../../../protocol/refusal.ts";
import type {
	ConversationPatch,
	EntryRow,
	NewConversation,
} from "./columns.ts";
import type { Statement, Write } from "./statement.ts";
import type { ConversationView } from "./views.ts";

/**
 * One decision about one conversation, taken while its row is locked. It is data, which structured cloning copies:
 * where it is decided need not be where it was asked.
 */
export interface Change {
	/** Of the {@link Decider} that decides. */
	name: string;
	needs: Needs;
	/** Whatever it has to know beside the rows. */
	args: unknown;
}

/** What is locked and read for a decision. */
export interface Needs {
	site: string;
	/** A conversation by its id, or the visitor's current (not closed) one, or else a new one with `orNew`. */
	conversation: { id: string } | { currentOf: string; orNew: string };
	/** Kept once per author: the same client id again is answered with the entry that was kept. */
	once?: { author: string; clientId: string };
	/** What is wanted of further rows: by each name of the decider's {@link Decider.reads}. */
	further?: Readonly<Record<string, unknown>>;
}

/** How further rows are read: the first row that the statement answers with, or undefined. */
export interface Read<Wanted = never, Row = unknown> {
	statement: Statement<never, Row>;
	/**
	 * What is counted of other conversations: the row that all who count it lock first, where several write at once. With
	 * the same values.
	 */
	locks?: Statement;
	/** Values of the statement; null: nothing has to be read as the row stands. */
	values(
		wanted: Wanted,
		row: ConversationView | null,
		site: string,
	): object | null;
}

/** The rows as they are now, locked. */
export interface Rows {
	/** null: there is none. */
	conversation: ConversationView | null;
}

/** Decides about changes of one name. */
export interface Decider {
	name: string;
	reads: Readonly<Record<string, Read>>;
	/**
	 * Pure and at once: it may be called again. Throws `Refused`: then nothing of this change happens, and the
	 * others of its transaction do.
	 */
	decide(rows: never, args: never, now: number): Decision;
}

/**
 * What is written beside every change that is written, in its transaction and after it. Called with each message: it
 * answers at once where it has nothing to write.
 */
export type Beside = (
	row: ConversationView,
	before: ConversationView | null,
	entries: readonly EntryRow[],
) => readonly Write[];

export type Decision =
	/** Nothing to write; the row is the answer. */
	| { kind: "unchanged" }
	| {
			kind: "write";
			/** Needed exactly when there was no row. */
			start?: NewConversation;
			/** In the order in which they are numbered. */
			entries?: NewEntry[];
			set?: Partial<ConversationPatch>;
			/** In this order, after the conversation and its entries. */
			writes?: Write[];
	  };

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
	| { kind: "unchanged"; row: ConversationView }
	| { kind: "duplicate"; entry: EntryRow }
	| { kind: "refused"; refusal: Refusal };
