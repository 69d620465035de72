/** Why a folder or what lies in it cannot be the relay's database. Each has a sentence for people in `data-folder.ts`. */
export type UnusableReason =
	/** The folder is none, or cannot be written. */
	| "folder"
	/** Another relay has it. */
	| "taken"
	/** There is no database, and whoever asks makes none. */
	| "absent"
	/** A file without content: emptied, or left by a first start that was cut off. */
	| "empty"
	| "no_database"
	/** A database of another program. */
	| "foreign"
	| "damaged"
	/** A backup that somebody has put in its place: its files are still in it. */
	| "backup"
	/** Written by a newer version, whose changes of the schema this one does not know. */
	| "newer"
	/** Of an earlier version, and whoever asks changes nothing. */
	| "older"
	/** Another process has written for too long. */
	| "busy";

export class Unusable extends Error {
	constructor(
		readonly reason: UnusableReason,
		cause?: unknown,
	) {
		super(`the database is not usable: ${reason}`, { cause });
		this.name = "Unusable";
	}
}
