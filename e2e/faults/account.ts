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
	})[];
	/** As the staff see them. */
	heads: Map<string, Head>;
	/** As their visitors see them. */
	publicHeads: Map<string, Head>;
	/** Whose each conversation is. */
	visitors: Map<string, string>;
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
		synchronous: [],
	};
}
