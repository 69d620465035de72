import type { Audience, EntryKind } from "../../protocol/entry.ts";

/** What the clients of one run did and saw, and what the database says at its end. */
export interface Account {
	wrote: Wrote[];
	acknowledged: Acknowledged[];
	/** Refused for good: shown as not sent. */
	refused: { clientId: string; code: string }[];
	/** What its sender took back, and the relay said yes: its text is nowhere any more. */
	withdrawn: { conversation: string; seq: number }[];
	windows: Seen[];
	/** Messages as a person reads them on a real screen, from above to below. */
	screens: { window: string; texts: string[] }[];
	/** What each window holds as its own and not yet in the log. */
	pending: PendingSeen[];
	/** Every row of every console's lists. */
	rows: RowSeen[];
	outboxes: { browser: string; clientIds: string[] }[];
	/** Each time that a shopper answered something, in the order in which they said it. */
	answered: AnswersSaid[];
	/** Each time that a shopper left a comment card, again or not. */
	cards: CardSaid[];
	/** `pragma synchronous` of each relay's writing connection; 2 is FULL. */
	synchronous: number[];
}

/** A message or note that is on the browser's disk. */
export interface Wrote {
	clientId: string;
	/** Whoever typed it: one person in one browser. */
	sender: string;
	/** The sender's count of what they typed, when they typed it. */
	n: number;
	text: string;
	/** Milliseconds since 1970. */
	at: number;
}

export interface Acknowledged {
	clientId: string;
	conversation: string;
	seq: number;
	duplicate: boolean;
	at: number;
}

/** All answers to one ask, by question. */
export type AnswersOf = Readonly<Record<string, string | number>>;

export interface AnswersSaid {
	/** Its id, or the entry of a conversation that asked. */
	ask: { id: string } | { conversation: string; seq: number };
	answers: AnswersOf;
	/** `open`: no reply, or one that passes; whether the relay has it is not known. */
	reply: "kept" | "refused" | "open";
}

export interface CardSaid {
	clientId: string;
	text: string;
	/** The id that the relay said; null: it has not said that it has it. */
	card: string | null;
}

export interface PendingSeen {
	window: string;
	clientId: string;
	state: "sending" | "sent" | "refused";
}

export interface RowSeen {
	window: string;
	conversation: string;
	head: Head;
	lastSeq: number;
}

/** One conversation in one window, when all is at rest. */
export interface Seen {
	window: string;
	audience: Audience;
	/** Of a widget that speaks the protocol before. */
	isFormer?: boolean;
	conversation: string;
	entries: SeenEntry[];
	head: Head | null;
}

export interface SeenEntry {
	seq: number;
	kind: EntryKind;
	/** null where this window is not told it. */
	clientId: string | null;
	/** Of messages and notes; null after a withdrawal. */
	text: string | null;
}

/** Where a conversation stands, as a line to compare. */
export interface Head {
	state: string;
	agent: string | null;
	readByVisitor: number;
	readByAgent: number;
}

export interface Dump {
	entries: (SeenEntry & {
		conversation: string;
		audience: Audience;
		author: string;
		/** Written by somebody of the staff. */
		byStaff: boolean;
	})[];
	/** As the staff see them. */
	heads: Map<string, Head>;
	/** As their visitors see them. */
	publicHeads: Map<string, Head>;
	/** Whose each conversation is. */
	visitors: Map<string, string>;
	asks: StoredAsk[];
	cards: { id: string; clientId: string; text: string }[];
	/** Of each survey that somebody has made: how many of its asks were answered, as the relay has counted. */
	counted: Map<string, number>;
}

/** One thing that was asked, with what is kept of it. */
export interface StoredAsk {
	id: string;
	survey: string;
	/** After a conversation: where its line stands. */
	at: { conversation: string; seq: number } | null;
	answers: AnswersOf;
	isAnswered: boolean;
	/** Ids of whoever is credited. */
	credited: string[];
}

export function emptyAccount(): Account {
	return {
		wrote: [],
		acknowledged: [],
		refused: [],
		withdrawn: [],
		windows: [],
		screens: [],
		pending: [],
		rows: [],
		outboxes: [],
		answered: [],
		cards: [],
		synchronous: [],
	};
}
