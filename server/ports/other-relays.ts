/**
 * What this relay tells the others of its shop, and hears of them, that is no fact for anybody's sockets. It may be lost
 * as any ring may: whoever hears it asks the store for the same now and then.
 */
export interface OtherRelays {
	/** Names this run of the relay among all others. */
	node: string;
	/** null: this relay is alone, and nothing has to be asked of the store because of others. */
	sweepMs: number | null;
	/** @param what plain data */
	tell(about: string, what: unknown): void;
	/** What comes late or twice is told to those alone who say that they take it as a sign to look. */
	hear<What>(
		about: string,
		heard: (what: What) => void,
		how?: { isSign: boolean },
	): void;
}

/** Of a relay without others beside it. */
export const NO_OTHERS: OtherRelays = {
	node: "alone",
	sweepMs: null,
	tell() {},
	hear() {},
};
