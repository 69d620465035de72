import {
	existsSync,
	mkdirSync,
	readdirSync,
	renameSync,
	rmSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { DATABASE, FILES } from "../config/choose-data-folder.ts";
import type { Clock } from "../ports/clock.ts";
import { crash } from "../ports/failpoint.ts";
import type { FileStore } from "../ports/file-store.ts";
import type { BackupFacts } from "../store/contract/backup-facts.ts";
import { Unusable } from "../store/contract/unusable.ts";
import { UnusableBackup } from "../store/contract/unusable-backup.ts";
import { addDueFiles } from "../store/sqlite/add-due-files.ts";
import { sha256 } from "../store/sqlite/backup-tables.ts";
import { lockFolder, realPathOf } from "../store/sqlite/folder-lock.ts";
import { giveTo, ownerToGive } from "../store/sqlite/folder-owner.ts";
import { type OpenBackup, openBackup } from "../store/sqlite/open-backup.ts";
import { makeFolder } from "../store/sqlite/open-database.ts";
import { swapDamaged, swapDatabase } from "../store/sqlite/swap-database.ts";
import { isFull, systemReason } from "../store/sqlite/system-reason.ts";
import { unusableReason } from "../store/sqlite/unusable-reason.ts";
import { asFault, BackupFault } from "./backup-fault.ts";
import { timeInName } from "./backup-name.ts";
import { bytesInWords } from "./in-words.ts";
import { dropLeftOfRestore, RESTORING } from "./left-of-restore.ts";
import { mayReplace, type Present, presentIn } from "./may-replace.ts";
import { moveFile } from "./move-file.ts";
import { makePrivateFile, syncPath } from "./private-file.ts";
import { readBackup } from "./read-backup.ts";
import { freeBytes, writeBackup } from "./write-backup.ts";

export interface Restoring {
	/** Where the database that is there is saved first. */
	backups: string;
	/** Where the files of the backup are put. */
	files: FileStore;
	/** Where that is, where it is no folder beside the database, e.g. `s3://shop-files/chat`. */
	filesStay?: string | null | undefined;
	clock: Pick<Clock, "now">;
	/** Whether a database that has conversations may be replaced; `nobody`: not even one that only has people. */
	replace: boolean | "nobody";
	/** Whoever calls it holds the lock of the folder, and has closed the database. */
	locked?: true;
	/** Bytes that are left in a folder; by default what the system says. */
	free?: ((folder: string) => number) | undefined;
	/** How long it waits for a relay that is stopping. */
	patienceMs?: number | undefined;
}

export interface Restored {
	/** Of the backup that is in place now. */
	facts: BackupFacts;
	/** What was there before, as a backup; null: nothing was, or it was not usable. */
	saved: BackupFacts | null;
	/** The folder in which one lies now that was not usable. */
	damaged: string | null;
}

const PATIENCE_MS = 5_000;

/**
 * Puts a backup in place of the database and the files of a folder that no relay serves, or where there is none. The
 * backup is proven first, and what it replaces is saved as a backup. Whenever it is cut off, the old database or the
 * new one is there as a whole. Throws {@link BackupFault}.
 */
export async function restoreBackup(
	file: string,
	data: string,
	restoring: Restoring,
): Promise<Restored> {
	// What is no backup needs no folder.
	readBackup(file);
	const unlock = restoring.locked ? () => {} : locked(data, restoring);
	try {
		const backup = openBackup(file);
		try {
			backup.prove();
			return await restored(backup, data, restoring);
		} finally {
			backup.close();
		}
	} catch (error) {
		throw asFault(error, file);
	} finally {
		unlock();
	}
}

function locked(
	data: string,
	{ patienceMs = PATIENCE_MS }: Restoring,
): () => void {
	try {
		return lockFolder(join(data, DATABASE), patienceMs);
	} catch (error) {
		if (!(error instanceof Unusable)) throw error;
		throw error.reason === "taken"
			? new BackupFault(
					"taken",
					`Another relay runs on ${data}, or another restore. Stop it, restore, and start it again. Nothing was changed.`,
				)
			: folderFault(data, error.cause);
	}
}

async function restored(
	backup: OpenBackup,
	data: string,
	restoring: Restoring,
): Promise<Restored> {
	const { facts } = backup;
	const present = presentIn(data);
	mayReplace(present, facts, data, restoring.replace);
	// Another folder may link to the database: it is replaced where it lies.
	const path = realPathOf(join(data, DATABASE));
	const next = `${path}${RESTORING}`;
	const put: string[] = [];
	let now: Now = { kind: "absent" };
	let isSwapped = false;
	try {
		dropLeftOfRestore(data);
		mustHaveRoom(facts, data, restoring);
		now = await saved(present, data, restoring);
		crash("crash-in-restore", 1);
		makePrivateFile(next, ownerToGive(data));
		backup.extractTo(next);
		dropLaterIn(next, now, backup, restoring);
		syncPath(next);
		crash("crash-in-restore", 1);
		const names = await putFiles(backup, data, restoring, put);
		crash("crash-in-restore", 1);
		const aside =
			now.kind === "damaged"
				? join(dirname(path), `damaged-${timeInName(restoring.clock.now())}`)
				: null;
		await swap(now, path, next, aside);
		isSwapped = true;
		syncPath(dirname(path));
		crash("crash-in-restore", 1);
		if (!restoring.filesStay) tidyFiles(now, data, names, aside);
		giveAside(aside, data);
		return {
			facts,
			saved: now.kind === "saved" ? now.facts : null,
			damaged: aside,
		};
	} catch (error) {
		if (isSwapped) throw tidyFault(error, data);
		dropLeftOfRestore(data);
		for (const name of put) await restoring.files.drop(name);
		// Nothing was replaced: a copy of what is there says the opposite, and each trial would leave one more.
		if (now.kind === "saved") rmSync(now.facts.path, { force: true });
		throw inSentence(error, data);
	}
}

function mustHaveRoom(
	{ bytes }: BackupFacts,
	data: string,
	{ free = freeBytes }: Restoring,
): void {
	// The database is copied once more while it is put together.
	const [needed, left] = [2 * bytes, free(data)];
	if (left < needed)
		throw new BackupFault(
			"no_room",
			`To restore the backup needs ${bytesInWords(needed)} in ${data}, where ${bytesInWords(left)} are left. Make room. Nothing was changed.`,
		);
}

type Now =
	| { kind: "absent" }
	| { kind: "saved"; facts: BackupFacts }
	| { kind: "damaged" };

async function saved(
	present: Present,
	data: string,
	{ backups, files, filesStay, clock, free }: Restoring,
): Promise<Now> {
	if (present.kind !== "usable") return present;
	try {
		const facts = await writeBackup(data, backups, {
			kind: "before-restore",
			files,
			filesStay,
			clock,
			free,
		});
		return { kind: "saved", facts };
	} catch (error) {
		// Found only when all of it was read.
		if (isDamage(error)) return { kind: "damaged" };
		throw error;
	}
}

function isDamage(error: unknown): boolean {
	const { cause } = error as { cause?: unknown };
	return (
		(cause instanceof Unusable || cause instanceof UnusableBackup) &&
		cause.reason === "damaged"
	);
}

/** Names and bytes first, then the database that names them. */
async function putFiles(
	backup: OpenBackup,
	data: string,
	{ files, filesStay }: Restoring,
	put: string[],
): Promise<Set<string>> {
	const [folder, owner] = [join(data, FILES), ownerToGive(data)];
	const names = new Set<string>();
	for (const { name, bytes } of backup.files()) {
		names.add(name);
		const there = await files.get(name);
		if (there && sha256(there) === sha256(bytes)) continue;
		if (!there) put.push(name);
		await files.drop(name);
		if (!filesStay) makeFolder(folder, owner);
		await files.put(name, bytes);
		if (!filesStay) giveTo(owner, join(folder, name));
	}
	return names;
}

/** What is saved can be restored with its files for so long: as long as the daily backups stay. */
export const REPLACED_FILES_MS = 7 * 24 * 3_600_000;

/**
 * Nothing tells which files are in a bucket but the database: those that only the replaced one names would stay there
 * for ever, whoever asks to be forgotten. The restored one gets them as due.
 */
function dropLaterIn(
	next: string,
	now: Now,
	backup: OpenBackup,
	{ filesStay, clock }: Restoring,
): void {
	if (!filesStay || now.kind !== "saved") return;
	const replaced = openBackup(now.facts.path);
	try {
		const named = new Set(backup.names());
		const others = replaced.names().filter((name) => !named.has(name));
		addDueFiles(next, others, clock.now() + REPLACED_FILES_MS);
	} finally {
		replaced.close();
	}
}

async function swap(
	now: Now,
	path: string,
	next: string,
	aside: string | null,
): Promise<void> {
	if (now.kind === "saved") await swapDatabase(path, next);
	else if (aside !== null) swapDamaged(path, next, aside);
	else renameSync(next, path);
}

/**
 * Files that the database does not name would stay for ever, whoever asks to be forgotten. Those of the one before are
 * in its backup; those of a damaged one are set aside with it.
 */
function tidyFiles(
	now: Now,
	data: string,
	named: ReadonlySet<string>,
	aside: string | null,
): void {
	const folder = join(data, FILES);
	if (now.kind === "absent" || !existsSync(folder)) return;
	const others = readdirSync(folder).filter((name) => !named.has(name));
	if (aside !== null && others.length > 0)
		mkdirSync(join(aside, FILES), { mode: 0o700 });
	for (const name of others)
		if (aside === null) rmSync(join(folder, name), { force: true });
		else moveFile(join(folder, name), join(aside, FILES, name));
}

/** What lies in it was its owner's before. */
function giveAside(aside: string | null, data: string): void {
	if (aside === null) return;
	for (const folder of [aside, join(aside, FILES)])
		if (existsSync(folder)) giveTo(ownerToGive(data), folder);
}

function tidyFault(error: unknown, data: string): unknown {
	const { code } = error as { code?: string };
	if (!code) return error;
	return new BackupFault(
		"folder",
		`The database in ${data} is restored, and its files are there. What is left of the one before could not be moved away (${code}): it lies in ${join(data, FILES)}.`,
		{ cause: error },
	);
}

function inSentence(error: unknown, data: string): unknown {
	if (error instanceof BackupFault || error instanceof UnusableBackup)
		return error;
	const reason = unusableReason(error);
	if (!(reason instanceof Unusable)) return error;
	if (reason.reason === "busy")
		return new BackupFault(
			"taken",
			`Another program has the database in ${data} open. Stop it, and try again. Nothing was changed.`,
			{ cause: error },
		);
	return folderFault(data, reason.cause);
}

function folderFault(data: string, cause: unknown): BackupFault {
	return new BackupFault(
		isFull(cause) ? "no_room" : "folder",
		`The backup cannot be restored to ${data} (${systemReason(cause)}). It takes a folder with room that this user may write to, e.g. --data ./shopbell-data. What was there is there.`,
		{ cause },
	);
}
