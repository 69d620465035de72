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
	/** Those of this shop, the newest first; none where the folder is not there yet. */
	list(): Promise<StoredBackup[]>;
	/**
	 * Makes one beside the relay, in another process, and proves it. Aborted, it leaves nothing behind.
	 * Errors: {@link BackupFailed}.
	 */
	make(kind: BackupKind, signal: AbortSignal): Promise<StoredBackup>;
	drop(name: string): Promise<void>;
}

/** More than any clock is ahead. */
const FAR_MS = 1e15;

/** For sorting, the newest first. What is of the future, by a clock that was ahead, is older than all else. */
export function newestFirst(
	now: number,
): (one: { at: number }, other: { at: number }) => number {
	const timeOf = ({ at }: { at: number }) => (at > now ? at - FAR_MS : at);
	return (one, other) => timeOf(other) - timeOf(one);
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
