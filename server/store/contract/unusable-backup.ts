/** Why a file cannot be restored. Each has a sentence for people in `server/backup-files/backup-fault.ts`. */
export type UnusableBackupReason =
	| "absent"
	/** No database at all, or an empty file. */
	| "no_database"
	/** A database of another program. */
	| "foreign"
	/** A database of Shopbell that is no backup. */
	| "no_backup"
	/** Cut off or overwritten, or what it holds is not what it says. */
	| "damaged"
	/** Its form or its schema is of a later version. */
	| "newer"
	/** It was being written when its writer ended. */
	| "incomplete"
	/** It may not be read. */
	| "unreadable";

export class UnusableBackup extends Error {
	constructor(
		readonly reason: UnusableBackupReason,
		cause?: unknown,
	) {
		super(`the backup is not usable: ${reason}`, { cause });
		this.name = "UnusableBackup";
	}
}
