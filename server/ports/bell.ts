/**
 * What one relay of a shop says to the others, so that none of them waits until it looks into the database. The database
 * holds the truth: a ring that is lost, late or doubled costs time, and nothing else. Everybody who has it in hand
 * therefore gives it away at once, and waits for nobody.
 */
export interface Bell {
	/** Tells the other relays that listen for it; never this one. What cannot go out now is lost. */
	ring(topic: string, body: string): void;
	/** Has `heard` called with what others ring. Several may listen for one topic. */
	listen(topic: string, heard: (ring: Ring) => void): Listening;
	/** Whether rings go out and come in at this moment, as far as it is known. */
	isWhole(): boolean;
	/** Called whenever rings may have been lost: the connection to the others is there again. */
	whenBack(look: () => void): void;
	/** Hears and rings nothing any more. */
	close(): Promise<void>;
}

export interface Ring {
	body: string;
	/**
	 * Whether what it says may be passed on as the newest. Not so where it is older than {@link STALE_MS}, or came twice,
	 * or after a later one of the same relay: then it only says that there is something to be read.
	 */
	isFresh: boolean;
}

export interface Listening {
	/** Resolves once rings are heard that are rung from then on, and after {@link READY_MS} in any case. */
	ready: Promise<void>;
	/** Hears it no more. */
	end(): void;
}

/** A ring that took longer than this says nothing about now. */
export const STALE_MS = 5_000;

/** Who waits to be heard waits no longer: what is lost meanwhile is found by looking into the database. */
export const READY_MS = 250;
