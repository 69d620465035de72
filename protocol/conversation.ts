import * as v from "valibot";
import { id, reader, seq } from "./read.ts";

/** `live`: the shopper can be reached now; `message`: not, or nobody was there to answer. Fixed by entries. */
export type Mode = "live" | "message";

/** Whether the shop's server has signed a purchase. Fixed on each conversation when it begins. */
export type Relation = "customer" | "visitor";

/**
 * How a purchase was proven: `signed` by the shop's server (JWT), or `checked` by somebody of the staff, who compared an
 * order and a name with the shop's books; that makes nobody a customer.
 */
export type Proof = "signed" | "checked";

/** Where a conversation stands, as both sides may know it. */
export type State =
	| { kind: "waiting"; since: number }
	| { kind: "open"; since: number }
	| { kind: "closed"; since: number };

/** What everybody in a conversation sees of it. Times are server milliseconds since 1970. */
export interface PublicConversation {
	id: string;
	state: State;
	mode: Mode;
	/** The agent who has joined, by the name that shoppers see. Who was assigned and has not opened it is nobody yet. */
	agent: PublicAgent | null;
	startedAt: number;
	/** The visitor has seen every entry up to this number; it only grows. */
	readByVisitor: number;
	/** Some agent has seen every entry up to this number; it only grows. */
	readByAgent: number;
	/** The number of the newest entry that this reader may see. */
	lastSeq: number;
	/** What may be said of the time to the first human word; null: that was said, or it does not wait live. */
	place: QueuePosition | null;
}

/**
 * Where a shopper stands in the live line, and what was told of the time to the first human word. It goes on after the
 * assignment, until that word. Changes are `place:changed`.
 */
export interface QueuePosition {
	/** Shoppers before this one who can be reached now; 0: next. */
	ahead: number;
	/** The range told last; null: nothing is claimed. It is never replaced by a longer one in silence. */
	told: EstimatedWait | null;
	/** When it was told. */
	toldAt: number;
	/** The told wait has passed: say so and apologise, once. */
	late: boolean;
	/** Nobody has seen a sign of life for a while: "are you still there?" */
	stillThere: boolean;
	/** Nobody free speaks the shopper's language: agents of this one are there, if the shopper wants. */
	languageOffered: string | null;
	/** A colleague has it: from now on only the reply is waited for. An older relay does not say it. */
	assigned?: boolean;
}

/** Whole minutes, never seconds. */
export type EstimatedWait =
	/** From 1, 2, 3, 5, 8, 10, 15, 20, 30; `low` = `high`: "about N". `low` 0: less than a minute. */
	| { kind: "range"; low: number; high: number }
	/** More than this: no promise. */
	| { kind: "over"; minutes: number }
	/** Too little is known for a range: the median of the last replies. */
	| { kind: "recent"; minutes: number };

export interface QueuePositionChanged {
	conversation: string;
	/** null: it waits no more. */
	place: QueuePosition | null;
}

/** An agent as shoppers see them: by the name that they have chosen for it, never an id or an address. */
export interface PublicAgent {
	name: string;
	/** The address of the picture, from the root of the relay. Left out: there is none. */
	picture?: string;
}

export interface ReadMarks {
	conversation: string;
	by: "visitor" | "agent";
	seq: number;
}

/** Join a conversation, or read on: every entry with a number above `after`. */
export interface After {
	conversation: string;
	after: number;
}
export const readAfter = reader(
	v.strictObject({ conversation: id, after: seq }),
);

export interface Which {
	conversation: string;
}
export const readWhich = reader(v.strictObject({ conversation: id }));

export interface Mark {
	conversation: string;
	seq: number;
}
export const readMark = reader(v.strictObject({ conversation: id, seq }));

export interface TypingInfo {
	conversation: string;
	typing: boolean;
}
export const readTyping = reader(
	v.strictObject({ conversation: id, typing: v.boolean() }),
);

/** Somebody types, or has stopped; never what. Shown for `TYPING_SHOWN_MS` at most. */
export interface Typing {
	conversation: string;
	/** `id` is told to staff only. */
	who: { kind: "visitor" } | { kind: "agent"; name: string; id?: string };
	typing: boolean;
}
