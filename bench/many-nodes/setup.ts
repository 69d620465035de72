/** Relays of one database, and what they do together. */
export interface Setup {
	nodes: number;
	/** Of the same size; their sockets are at nodes as the proxy draws them. */
	sites: number;
	/** Open at once, of all sites. */
	conversations: number;
	/** Sockets that are in one: the shopper's window and the agent's console. */
	windows: number;
	/** Commits a second, of all nodes. */
	messages: number;
}

/** What the nodes ask of each other and of the database, a second, of all nodes together. */
export interface Load {
	/** Rings that are read by some node: of entries, and of rows. */
	heard: number;
	/** Rows that are read because a ring named them. */
	rows: number;
	/** Rows that are compared by the sweep. */
	swept: number;
	/** Statements of the sweep and of the leases. */
	asked: number;
}

/** As in `server/bell/other-relays.ts`. */
export const SWEEP_S = 4;
/** As in `server/bell/follow-conversations.ts`. */
export const ASKED_AT_ONCE = 500;
/** As in `server/ports/duties.ts`. */
export const RENEW_S = 2;
/** Of a renewal: what is renewed, and what has lapsed. */
export const ASKED_TO_RENEW = 2;
