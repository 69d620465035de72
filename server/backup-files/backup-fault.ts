import { ConfigError } from "../config/config-error.ts";
import {
	UnusableBackup,
	type UnusableBackupReason,
} from "../store/contract/unusable-backup.ts";

/** Why a backup was not made or not restored. */
export type BackupReason =
	| UnusableBackupReason
	/** There is no database to back up, or it is not usable. */
	| "no_shop"
	/** The folder is none, or cannot be written. */
	| "folder"
	| "no_room"
	/** Another backup is being written to the same folder. */
	| "busy"
	/** There is a file of this name. */
	| "exists"
	/** The folder of the files is no place for backups. */
	| "in_files"
	/** A relay runs on the folder, or a restore does. */
	| "taken"
	/** It would replace conversations, and nobody has said that it may. */
	| "would_replace"
	/** The process that made it did not end well. */
	| "cut_off";

/** A sentence for people: what is wrong, and what to do. Nothing was lost. */
export class BackupFault extends ConfigError {
	constructor(
		readonly reason: BackupReason,
		message: string,
		options?: ErrorOptions,
	) {
		super(message, options);
		this.name = "BackupFault";
	}
}

/** What is wrong with a file that was to be restored, in a sentence; any other error as it is. */
export function asFault(error: unknown, path: string): unknown {
	if (!(error instanceof UnusableBackup)) return error;
	return new BackupFault(error.reason, UNUSABLE[error.reason](path), {
		cause: error,
	});
}

const NOTHING = "Nothing was changed.";

const UNUSABLE: Record<UnusableBackupReason, (path: string) => string> = {
	absent: (path) => `There is no file ${path}.`,
	no_database: (path) =>
		`${path} is no backup of Shopbell: it is no database. ${NOTHING}`,
	foreign: (path) =>
		`${path} is a database of another program, and no backup of Shopbell. ${NOTHING}`,
	no_backup: (path) =>
		`${path} is a database of Shopbell and no backup: a copy of it may lack what stood in its log. Make a backup of it: shopbell backup --data FOLDER, with the folder in which it lies as shopbell.db. ${NOTHING}`,
	damaged: (path) =>
		`${path} is damaged: a part of it is missing or was overwritten. Take another backup. ${NOTHING}`,
	newer: (path) =>
		`${path} was made by a newer version of Shopbell. Restore it with that version or a later one. ${NOTHING}`,
	incomplete: (path) =>
		`${path} is a backup that was cut off while it was written. Take another backup. ${NOTHING}`,
	unreadable: (path) =>
		`${path} cannot be read. It takes a file that this user may read. ${NOTHING}`,
};
