import { rmSync } from "node:fs";
import { basename, join } from "node:path";
import {
	BACKUP_FILE,
	BACKUP_SPARE_BYTES,
	type BackupFound,
	type RestoreFault,
} from "../../protocol/backups.ts";
import type { FirstRunRestore } from "../ports/first-run-restore.ts";
import type { BackupFacts } from "../store/contract/backup-facts.ts";
import { makeFolder } from "../store/sqlite/open-database.ts";
import { BackupFault } from "./backup-fault.ts";
import { type Listed, listBackups } from "./list-backups.ts";
import { readBackup } from "./read-backup.ts";
import { dropUploads, uploadedFile } from "./uploaded-file.ts";
import { freeBytes } from "./write-backup.ts";

/** The backups of a folder, and files that are uploaded into it, for a relay that nobody has begun to use. */
export function restorable(
	folder: string,
	free = freeBytes,
): Omit<FirstRunRestore, "failed" | "isBegun" | "restore"> {
	dropUploads(folder);
	return {
		list: () =>
			listedIn(folder).flatMap((one) =>
				one.kind === "usable" &&
				one.facts.people > 0 &&
				BACKUP_FILE.test(one.name)
					? [foundIn(one.facts)]
					: [],
			),
		pathOf: (name) => join(folder, basename(name)),
		look,
		room: () => roomIn(folder, free),
		upload: () => uploadedFile(folder),
		dropUpload: (path) => rmSync(path, { force: true }),
	};
}

/** A shop can be begun where the folder cannot be read. */
function listedIn(folder: string): Listed[] {
	try {
		return listBackups(folder);
	} catch {
		return [];
	}
}

/** For the file itself, and twice for what is in it while it is restored. */
function roomIn(folder: string, free: (folder: string) => number): number {
	try {
		makeFolder(folder);
		return Math.max(0, Math.floor((free(folder) - BACKUP_SPARE_BYTES) / 3));
	} catch {
		// It cannot be made: nothing can be uploaded, and a shop can be begun all the same.
		return 0;
	}
}

function look(path: string): BackupFound | RestoreFault {
	try {
		const facts = readBackup(path);
		return facts.people > 0 ? foundIn(facts) : "empty";
	} catch (error) {
		return restoreFault(error);
	}
}

/** Why a backup was not restored, as the page of the first run says it. Throws what is no {@link BackupFault}. */
export function restoreFault(error: unknown): RestoreFault {
	if (!(error instanceof BackupFault)) throw error;
	return TOLD[error.reason] ?? "other";
}

function foundIn(facts: BackupFacts): BackupFound {
	const { path, madeAt: at, bytes, version, conversations } = facts;
	return { name: basename(path), at, bytes, version, conversations };
}

const TOLD: Partial<Record<BackupFault["reason"], RestoreFault>> = {
	absent: "gone",
	no_database: "foreign",
	foreign: "foreign",
	no_backup: "foreign",
	damaged: "damaged",
	incomplete: "damaged",
	newer: "newer",
	no_room: "full",
};
