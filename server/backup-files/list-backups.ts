import { readdirSync, rmSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { newestFirst } from "../ports/backup-folder.ts";
import type { BackupFacts } from "../store/contract/backup-facts.ts";
import { systemReason } from "../store/sqlite/system-reason.ts";
import { BackupFault, type BackupReason } from "./backup-fault.ts";
import { ENDING, readBackupName } from "./backup-name.ts";
import { readBackup } from "./read-backup.ts";

/** One file of a folder of backups. */
export type Listed = { name: string; path: string; bytes: number } & (
	| { kind: "usable"; facts: BackupFacts }
	| { kind: "unusable"; reason: BackupReason; sentence: string }
);

/**
 * What lies in a folder of backups, the latest first; what is not usable comes last. A backup under way is not shown.
 * @param read {@link proveBackup} reads all of each; by default only what each says of itself
 */
export function listBackups(
	folder: string,
	read: (path: string) => BackupFacts = readBackup,
): Listed[] {
	const listed = namesIn(folder)
		.filter((name) => name.endsWith(ENDING))
		.map((name) => look(folder, name, read));
	return listed.sort(
		(a, b) => timeOf(b) - timeOf(a) || b.name.localeCompare(a.name, "en"),
	);
}

/**
 * Once one was made, drops those of its kind and its shop that the relay has named, all but the latest; never the one
 * that was made, and none that cannot be read. Returns the names.
 */
export function dropOldBackups(
	made: Pick<BackupFacts, "path" | "kind" | "shop">,
	most: number,
	now: number,
): string[] {
	const folder = dirname(made.path);
	const old = namesIn(folder)
		.flatMap((name) => {
			const said = readBackupName(name);
			return said && said.kind === made.kind && name !== basename(made.path)
				? [{ name, at: said.madeAt }]
				: [];
		})
		.filter(({ name }) => {
			const shop = shopIn(join(folder, name));
			return shop !== null && shop === made.shop;
		})
		.sort(newestFirst(now))
		.slice(most - 1)
		.map(({ name }) => name);
	for (const name of old) rmSync(join(folder, name), { force: true });
	return old;
}

/** Of which shop a backup is; null: it does not say so, or cannot be read. */
export function shopIn(path: string): string | null {
	try {
		return readBackup(path).shop;
	} catch {
		return null;
	}
}

function namesIn(folder: string): string[] {
	try {
		if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
		return readdirSync(folder);
	} catch (error) {
		throw new BackupFault(
			"folder",
			`The backups in ${folder} cannot be read (${systemReason(error)}). Run this as the user of the relay.`,
			{ cause: error },
		);
	}
}

function look(
	folder: string,
	name: string,
	read: (path: string) => BackupFacts,
): Listed {
	const path = join(folder, name);
	try {
		const facts = read(path);
		return { name, path, bytes: facts.bytes, kind: "usable", facts };
	} catch (error) {
		if (!(error instanceof BackupFault)) throw error;
		const { reason, message: sentence } = error;
		const bytes = bytesOf(path);
		return { name, path, bytes, kind: "unusable", reason, sentence };
	}
}

function timeOf(listed: Listed): number {
	return listed.kind === "usable" ? listed.facts.madeAt : 0;
}

/** 0 where it has gone, or may not be looked at. */
function bytesOf(path: string): number {
	try {
		return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
	} catch {
		return 0;
	}
}
