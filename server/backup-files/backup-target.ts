import {
	accessSync,
	constants,
	existsSync,
	readdirSync,
	realpathSync,
	rmSync,
	statSync,
} from "node:fs";
import { basename, dirname, join, resolve, sep } from "node:path";
import { FILES } from "../config/choose-data-folder.ts";
import type { BackupKind } from "../store/contract/backup-facts.ts";
import { ownerToGive } from "../store/sqlite/folder-owner.ts";
import { PART } from "../store/sqlite/open-backup.ts";
import { makeFolder } from "../store/sqlite/open-database.ts";
import { systemReason } from "../store/sqlite/system-reason.ts";
import { BackupFault } from "./backup-fault.ts";
import { backupName, ENDING } from "./backup-name.ts";

/** In the folder of the backups: who has it writes one there. */
export const LOCK = "shopbell-backup.lock";

/** Where a backup is to lie. */
export interface BackupTarget {
	folder: string;
	/** null: one that says when and why it was made. */
	name: string | null;
}

/**
 * What ends with `.backup` is a file, anything else a folder, which is made. Throws {@link BackupFault}.
 * @param data the data folder: the folder of its files is no place for backups
 */
export function chooseTarget(to: string, data: string): BackupTarget {
	const path = resolve(to);
	const isFile = path.endsWith(ENDING) && !isFolder(path);
	if (isFile && existsSync(path))
		throw new BackupFault(
			"exists",
			`There is a file ${path}. Choose another name: a backup replaces nothing.`,
		);
	const folder = isFile ? dirname(path) : path;
	if (isInside(folder, join(data, FILES)))
		throw new BackupFault(
			"in_files",
			`${folder} lies in the folder of the shop's files, which Shopbell tidies. Choose another folder for backups.`,
		);
	return {
		folder: madeFolder(folder, data),
		name: isFile ? basename(path) : null,
	};
}

/** Below a file there is nothing either, and the system says so with an error. */
function isFolder(path: string): boolean {
	return existsSync(path) && statSync(path).isDirectory();
}

/** A name that is free: of two backups of one kind in one second the later one has the next second's. */
export function freePath(
	{ folder, name }: BackupTarget,
	kind: BackupKind,
	madeAt: number,
): string {
	if (name !== null) return join(folder, name);
	const path = join(folder, backupName(kind, madeAt));
	return existsSync(path)
		? freePath({ folder, name }, kind, madeAt + 1_000)
		: path;
}

/** What is written under the name of a backup, and SQLite's log of it. */
const PARTS = new RegExp(`\\${ENDING}\\${PART}(-journal|-wal|-shm)?$`);

/** Whoever holds the folder's lock knows that nobody writes these any more. */
export function dropParts(folder: string): void {
	for (const name of readdirSync(folder))
		if (PARTS.test(name)) rmSync(join(folder, name), { force: true });
}

/** Why no backup can be written to a folder, in a sentence; null: one can, as far as that shows. Makes nothing. */
export function backupsWarning(folder: string): string | null {
	try {
		accessSync(nearestIn(folder), constants.W_OK | constants.X_OK);
		const lock = join(folder, LOCK);
		if (existsSync(lock)) accessSync(lock, constants.R_OK | constants.W_OK);
		return null;
	} catch (error) {
		return folderFault(folder, error).message;
	}
}

/** The folder itself, or the one above it in which it is made. */
function nearestIn(folder: string): string {
	const found = statSync(folder, { throwIfNoEntry: false });
	if (found?.isDirectory()) return folder;
	const above = dirname(folder);
	if (found || above === folder)
		throw Object.assign(new Error("no folder"), { code: "ENOTDIR" });
	return nearestIn(above);
}

function madeFolder(folder: string, data: string): string {
	try {
		makeFolder(folder, ownerToGive(data));
		return folder;
	} catch (error) {
		throw folderFault(folder, error);
	}
}

export function folderFault(folder: string, error: unknown): BackupFault {
	return new BackupFault(
		"folder",
		`Backups cannot be written to ${folder} (${systemReason(error)}). It takes a folder that this user may write to, e.g. SHOPBELL_BACKUPS=/mnt/backups.`,
		{ cause: error },
	);
}

/** By where they really lie: the folder itself may not be there yet. */
function isInside(folder: string, of: string): boolean {
	if (!existsSync(of)) return false;
	return `${realOf(folder)}${sep}`.startsWith(`${realpathSync(of)}${sep}`);
}

function realOf(path: string): string {
	if (existsSync(path)) return realpathSync(path);
	const above = dirname(path);
	return above === path ? path : join(realOf(above), basename(path));
}
