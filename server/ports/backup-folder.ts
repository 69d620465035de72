import type {
	BackupFault,
	BackupInfo,
	BackupKind,
} from "../../protocol/backups.ts";

/** A backup by the name of its file. */
export interface StoredBackup extends BackupInfo {
	name: string;
}

/** Where the backups of this relay lie, and how one is made. */
export interface BackupFolder {
	path: string;
	/** The newest first; none where the folder is not there yet. */
	list(): Promise<StoredBackup[]>;
	/**
	 * Makes one beside the relay, in another process, and proves it. Aborted, it leaves nothing behind.
	 * Errors: {@link BackupFailed}.
	 */
	make(kind: BackupKind, signal: AbortSignal): Promise<StoredBackup>;
	drop(name: string): Promise<void>;
}

/** None was made. The message is for the log. */
export class BackupFailed extends Error {
	constructor(
		readonly fault: BackupFault,
		message: string,
		options?: ErrorOptions,
	) {
		super(message, options);
		this.name = "BackupFailed";
	}
}
