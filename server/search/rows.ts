/** The number of an entry that stands for the conversation itself: its reference, the shopper's name, how it is sorted. */
export const HEAD_SEQ = 0;
/** And for a shopper: `conversation_id` is the visitor's then, and the words are the numbers of signed orders. */
export const SHOPPER_SEQ = -1;

/** What is found of one line. */
export interface SearchRow {
	/** See {@link rowIdAt}; so rows are in the order of time. */
	id: number;
	site_id: string;
	conversation_id: string;
	seq: number;
	/** Terms, then words; see search-words.ts. */
	words: string;
}

/** What stood there before there was a search, and is still to be read in. */
export interface SearchBehindRow {
	site_id: string;
	conversation_id: string;
	last_at: number;
	/** Entries up to this number. */
	up_to: number;
}

export interface SearchTables {
	search_rows: SearchRow;
	search_behind: SearchBehindRow;
}

/** So many rows have room in one millisecond; of more, the rest stand in the next ones. */
const ROWS_A_MS = 8;

/** The smallest id of a row of this time. @param at server milliseconds */
export function rowIdAt(at: number): number {
	// A clock of a simulation has parts of a millisecond.
	return Math.floor(at * ROWS_A_MS);
}

export function timeOfRow(id: number): number {
	return Math.floor(id / ROWS_A_MS);
}
