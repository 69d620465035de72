/**
 * Files beside the database, by names that nobody guesses (`newId`). What a name is of, and whether anybody wants it
 * still, stands in the database.
 */
export interface FileStore {
	/** Keeps it under a name that is new. Resolves when all of it is there. */
	put(name: string, bytes: Uint8Array): Promise<void>;
	/** undefined: there is none of this name. */
	get(name: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
	/** Drops it, if it is there. */
	drop(name: string): Promise<void>;
}

/** The code of what is thrown where files are kept elsewhere and cannot be had for now: asking again may help. */
export const FILES_UNAVAILABLE = "SHOPBELL_FILES_UNAVAILABLE";
