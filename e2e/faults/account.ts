import type { Audience, EntryKind } from "../../protocol/entry.ts";

/** What the clients of one run did and saw, and what the database says at its end. */
export interface Account {
	wrote: Wrote[];
	acknowledged: Acknowledged[];
	/** Refused for good: shown as not sent. */
	refused: { clientId: string; code: string }[];
	windows: Seen[];
	/** Messages as a person reads them on a real screen, from above to below. */
	screens: { window: string; texts: string[] }[];
	outboxes: { browser: string; clientIds: string[] }[];
	/** `pragma synchronous` of each relay's writing connection; 2 is FULL. */
	synchronous: number[];
}

/** A message or note that is on the browser's disk. */
export interface Wrote {
	clientId: string;
	/** Whoever typed it: one person in one browser. */
	sender: string;
	/** The sender's count of what they typed. */
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

/** One conversation in one window, when all is at rest. */
export interface Seen {
	window: string;
	audience: Audience;
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
	heads: Map<string, Head>;
}

export function emptyAccount(): Account {
	return {
		wrote: [],
		acknowledged: [],
		refused: [],
		windows: [],
		screens: [],
		outboxes: [],
		synchronous: [],
	};
}
