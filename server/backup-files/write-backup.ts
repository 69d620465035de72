import { renameSync, rmSync, statfsSync } from "node:fs";
import { join } from "node:path";
import { version } from "../../package.json" with { type: "json" };
import { DATABASE, FILES } from "../config/choose-data-folder.ts";
import type { Clock } from "../ports/clock.ts";
import { crash } from "../ports/failpoint.ts";
import type { FileStore } from "../ports/file-store.ts";
import { nextTurn } from "../ports/next-turn.ts";
import type {
	BackupFacts,
	BackupKind,
} from "../store/contract/backup-facts.ts";
import { Unusable } from "../store/contract/unusable.ts";
import { UnusableBackup } from "../store/contract/unusable-backup.ts";
import { addBackupTables } from "../store/sqlite/backup-tables.ts";
import { bytesToCopy, copyDatabase } from "../store/sqlite/copy-database.ts";
import { ownerToGive } from "../store/sqlite/folder-owner.ts";
import { isHeld, lockFile } from "../store/sqlite/lock-file.ts";
import { openBackup, PART } from "../store/sqlite/open-backup.ts";
import { isFull, systemReason } from "../store/sqlite/system-reason.ts";
import { unusableReason } from "../store/sqlite/unusable-reason.ts";
import { BackupFault } from "./backup-fault.ts";
import {
	type BackupTarget,
	chooseTarget,
	dropParts,
	folderFault,
	freePath,
	LOCK,
} from "./backup-target.ts";
import { fileBytes } from "./file-bytes.ts";
import { bytesInWords } from "./in-words.ts";
import { makePrivateFile, syncPath } from "./private-file.ts";

export interface BackupWriting {
	kind: BackupKind;
	/** The files that the database names. */
	files: FileStore;
	/** Where they stay, e.g. `s3://shop-files/chat`, so that the backup does not hold them; left out or null: it does. */
	filesStay?: string | null | undefined;
	clock: Pick<Clock, "now">;
	/** Bytes that are left in a folder; by default what the system says. */
	free?: ((folder: string) => number) | undefined;
	/** Why it is this data folder, for whoever finds no shop in it. */
	whyData?: string | undefined;
	/** How long it waits for another backup that is nearly done. */
	patienceMs?: number | undefined;
}

const PATIENCE_MS = 2_000;

/** For the tables of a backup, and what the file system needs by itself. */
const MARGIN_BYTES = 1_048_576;

/**
 * Makes a backup of a data folder on which a relay may be working, and proves it by opening it. It holds up whoever
 * calls it as long as it takes: a relay lets another process do it ({@link backupInChild}). Throws {@link BackupFault}.
 * @param to a folder, which gets a file named by the time; or a new file, whose name ends with `.backup`
 */
export async function writeBackup(
	data: string,
	to: string,
	writing: BackupWriting,
): Promise<BackupFacts> {
	const database = join(data, DATABASE);
	const bytes = ofShop(data, () => bytesToCopy(database), writing.whyData);
	const target = chooseTarget(to, data);
	const unlock = lockTarget(target, data, writing);
	try {
		dropParts(target.folder);
		const beside = writing.filesStay ? 0 : fileBytes(join(data, FILES));
		mustHaveRoom(bytes + beside, target, writing);
		return await written(data, target, writing);
	} finally {
		unlock();
	}
}

function lockTarget(
	{ folder }: BackupTarget,
	data: string,
	{ patienceMs = PATIENCE_MS }: BackupWriting,
): () => void {
	try {
		return lockFile(join(folder, LOCK), patienceMs, ownerToGive(data));
	} catch (error) {
		if (isHeld(error))
			throw new BackupFault(
				"busy",
				`Another backup is being written to ${folder}. Try again when it is done.`,
			);
		throw folderFault(folder, (error as Error).cause ?? error);
	}
}

function mustHaveRoom(
	bytes: number,
	{ folder }: BackupTarget,
	{ free = freeBytes }: BackupWriting,
): void {
	const [needed, left] = [bytes + MARGIN_BYTES, free(folder)];
	if (left < needed)
		throw new BackupFault(
			"no_room",
			`The backup needs ${bytesInWords(needed)} in ${folder}, where ${bytesInWords(left)} are left. Make room, or choose another folder with SHOPBELL_BACKUPS.`,
		);
}

export function freeBytes(folder: string): number {
	const { bavail, bsize } = statfsSync(folder);
	return bavail * bsize;
}

/** Under another name until it is whole, on the disk and proven. */
async function written(
	data: string,
	target: BackupTarget,
	{ kind, files, filesStay = null, clock }: BackupWriting,
): Promise<BackupFacts> {
	// Before the first byte is read: what was acknowledged until now is in it.
	const madeAt = clock.now();
	const path = freePath(target, kind, madeAt);
	const part = `${path}${PART}`;
	try {
		makePrivateFile(part, ownerToGive(data));
		crash("crash-in-backup", 1);
		ofShop(data, () => copyDatabase(join(data, DATABASE), part));
		crash("crash-in-backup", 1);
		// Whoever has started this one may have ended: a child hears of it between the steps.
		await nextTurn();
		const fileOf = filesStay ? async () => undefined : files.get;
		await addBackupTables(part, { kind, madeAt, version, filesStay }, fileOf);
		crash("crash-in-backup", 1);
		syncPath(part);
		const facts = proven(part);
		crash("crash-in-backup", 1);
		renameSync(part, path);
		syncPath(target.folder);
		return { ...facts, path };
	} catch (error) {
		dropPart(part);
		throw writingFault(error, target, data);
	}
}

/** A later schema than this program's is copied as well: it is saved before an earlier one is put in its place. */
function proven(part: string): BackupFacts {
	const backup = openBackup(part, "being written");
	try {
		backup.prove();
		return backup.facts;
	} finally {
		backup.close();
	}
}

function dropPart(part: string): void {
	for (const ending of ["", "-journal"])
		rmSync(`${part}${ending}`, { force: true });
}

function writingFault(
	error: unknown,
	{ folder }: BackupTarget,
	data: string,
): unknown {
	if (error instanceof BackupFault) return error;
	// What was just copied is as it was in the database.
	if (error instanceof UnusableBackup)
		return new BackupFault("no_shop", damaged(data), { cause: error });
	const reason = unusableReason(error);
	if (reason instanceof Unusable) {
		if (isFull(reason.cause))
			return new BackupFault(
				"no_room",
				`The disk of ${folder} is full: the backup was not made. Make room, or choose another folder with SHOPBELL_BACKUPS.`,
				{ cause: error },
			);
		return folderFault(folder, reason.cause);
	}
	return error;
}

/** What is wrong with the database that is to be copied. */
function ofShop<T>(data: string, work: () => T, why = ""): T {
	try {
		return work();
	} catch (error) {
		if (!(error instanceof Unusable)) throw error;
		// Of the copy, and not of what is copied.
		if (isFull(error.cause)) throw error;
		throw new BackupFault(
			"no_shop",
			SHOP[error.reason]?.(data, why) ??
				unusable(data, systemReason(error.cause)),
			{
				cause: error,
			},
		);
	}
}

const unusable = (data: string, code: string) =>
	`${join(data, DATABASE)} cannot be read (${code}). It takes a folder that this user may read and write.`;

function damaged(data: string): string {
	return `${join(data, DATABASE)} is damaged: a part of it is missing or was overwritten. Restore an earlier backup: shopbell restore FILE --replace`;
}

const SHOP: Partial<
	Record<Unusable["reason"], (data: string, why: string) => string>
> = {
	absent: (data, why) =>
		`There is no database of Shopbell in ${data}. ${why && `${why} `}Name the folder of your shop with --data or SHOPBELL_DATA.`,
	empty: (data) =>
		`${join(data, DATABASE)} is an empty file: there is nothing to back up.`,
	no_database: (data) => `${join(data, DATABASE)} is no database.`,
	foreign: (data) =>
		`${join(data, DATABASE)} is a database of another program.`,
	damaged,
	backup: (data) =>
		`${join(data, DATABASE)} is a backup itself. Move it away, and restore it: shopbell restore FILE`,
	busy: (data) =>
		`Another program has been writing to the database in ${data} for several seconds. Try again when it is done.`,
};
