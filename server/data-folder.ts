import { join } from "node:path";
import { dropLeftOfRestore } from "./backup-files/left-of-restore.ts";
import { DATABASE, FILES } from "./config/choose-data-folder.ts";
import { ConfigError } from "./config/config-error.ts";
import type { FilesConfig } from "./config/files-config.ts";
import { diskFiles } from "./files/disk-files.ts";
import { s3Files } from "./files/s3-files.ts";
import { type OpenedStore as Opened, openStore } from "./open-store.ts";
import { wallClock } from "./ports/clock.ts";
import type { FileStore } from "./ports/file-store.ts";
import { Unusable, type UnusableReason } from "./store/contract/unusable.ts";
import { lockFolder } from "./store/sqlite/folder-lock.ts";
import type { OpenedAs } from "./store/sqlite/open-database.ts";
import {
	pendingUpgrade,
	type Upgrade,
} from "./store/sqlite/pending-upgrade.ts";
import { isFull, systemReason } from "./store/sqlite/system-reason.ts";
import { unusableReason } from "./store/sqlite/unusable-reason.ts";

/**
 * For the relay: nobody else serves from this folder as long as it is open. Throws {@link ConfigError}.
 * @param beforeUpgrade saves the database before its schema changes; what it throws leaves it as it is
 * @param thread the file that a thread runs which alone writes; left out: this thread writes
 */
export async function openForRelay(
	folder: string,
	beforeUpgrade: (upgrade: Upgrade) => Promise<void>,
	thread?: string,
): Promise<Opened> {
	const path = join(folder, DATABASE);
	const unlock = inWords(folder, () => lockFolder(path));
	const store = await upgraded().catch((error) => {
		unlock();
		throw error;
	});

	async function upgraded(): Promise<Opened> {
		inWords(folder, () => dropLeftOfRestore(folder));
		const upgrade = inWords(folder, () => pendingUpgrade(path));
		if (upgrade) await beforeUpgrade(upgrade);
		return open(folder, "relay", "", thread);
	}

	return {
		...store,
		async close() {
			await store.close();
			// Last: whoever waits for the folder opens it at once.
			unlock();
		},
	};
}

/**
 * For a command that reads or adds something beside a relay: it makes and changes no database. Throws {@link ConfigError}.
 * @param why it is this folder, for whoever finds no shop in it
 */
export function openForCommand(folder: string, why = ""): Promise<Opened> {
	return open(folder, "command", why);
}

/** What the relay keeps beside the database: in a folder of the data folder, or in a bucket. */
export function filesIn(
	folder: string,
	bucket: FilesConfig | null = null,
	ending?: AbortSignal,
): FileStore {
	return bucket
		? s3Files(bucket, { clock: wallClock, ...(ending && { ending }) })
		: diskFiles(join(folder, FILES));
}

async function open(
	folder: string,
	as: OpenedAs,
	why = "",
	thread?: string,
): Promise<Opened> {
	try {
		const path = join(folder, DATABASE);
		const store = await openStore(path, wallClock, { as, thread });
		// SQLite opens a file that it may only read without a word, and fails at the first write.
		await store.check();
		return store;
	} catch (error) {
		throw sentenceFor(unusableReason(error), folder, why);
	}
}

function inWords<T>(folder: string, work: () => T): T {
	try {
		return work();
	} catch (error) {
		throw sentenceFor(unusableReason(error), folder);
	}
}

/** A sentence for whoever runs a command, where it is the folder or its database that is unusable; else what it was. */
export function sentenceFor(error: unknown, folder: string, why = ""): unknown {
	if (!(error instanceof Unusable)) return error;
	if (isFull(error.cause))
		return new ConfigError(
			`The disk of ${folder} is full (${systemReason(error.cause)}): make room, and try again.`,
		);
	return new ConfigError(
		SENTENCES[error.reason](folder, systemReason(error.cause), why),
	);
}

const RESTORE =
	"Restore a backup: shopbell restore FILE --replace. Or move it away, and begin a new shop: shopbell serve --new-shop. Nothing was changed.";

const SENTENCES: Record<
	UnusableReason,
	(folder: string, cause: string, why: string) => string
> = {
	folder: (folder, cause) =>
		`The data folder ${folder} is not usable (${cause}). It takes a folder that the relay may write to: name one with --data or SHOPBELL_DATA.`,
	taken: (folder) =>
		`Another relay runs on ${folder}. One relay serves a folder: stop the other one, or choose another folder with --data or SHOPBELL_DATA.`,
	absent: (folder, _, why) =>
		`There is no database of Shopbell in ${folder}. ${why && `${why} `}Name the folder of your shop with --data or SHOPBELL_DATA, or begin a shop: shopbell serve`,
	empty: (folder) =>
		`${join(folder, DATABASE)} is an empty file: what it held is gone, or a first start was cut off. ${RESTORE}`,
	no_database: (folder) =>
		`${join(folder, DATABASE)} is no database. ${RESTORE}`,
	foreign: (folder) =>
		`${join(folder, DATABASE)} is a database of another program. Choose another folder with --data or SHOPBELL_DATA. Nothing was changed.`,
	damaged: (folder) =>
		`${join(folder, DATABASE)} is damaged: a part of it is missing or was overwritten. ${RESTORE}`,
	backup: (folder) =>
		`${join(folder, DATABASE)} is a backup, and the files in it are not in place. Move it away, and restore it: shopbell restore FILE. Nothing was changed.`,
	newer: (folder) =>
		`The database in ${folder} was written by a newer version of Shopbell. Run that version or a later one, or restore a backup of this version: shopbell restore FILE --replace. Nothing was changed.`,
	older: (folder) =>
		`The database in ${folder} was written by an earlier version of Shopbell. Start the relay of this version once, which brings it up to date: shopbell serve`,
	busy: (folder) =>
		`Another program has been writing to the database in ${folder} for several seconds. Try again when it is done.`,
};
