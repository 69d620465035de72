import { existsSync, renameSync, rmSync } from "node:fs";
import { firstDemo } from "../demo.ts";
import { type OpenedStore, openStore } from "../open-store.ts";
import { handClock } from "../ports/clock.ts";
import { lockFolder } from "../store/sqlite/folder-lock.ts";
import { livePast, pastBegins } from "./live-past.ts";
import type { startQuietRelay } from "./quiet-relay.ts";
import { stories } from "./stories/stories.ts";

export interface Beginning {
	config: Parameters<typeof startQuietRelay>[2];
	/** The origin of the demo shop. */
	shop: string;
	/** Milliseconds since 1970. */
	now: number;
	/** IANA. */
	timeZone: string;
}

/** Beside the database, until all of the past is in it. */
const PART = ".part";

/**
 * Makes the demo's database with two weeks of past, where there is none at `path`. It is made under another name, and
 * gets its own when it is whole: a start that was cut off leaves nothing that the next one would take for a demo.
 * Answers whether it made one. Throws `Unusable` where another relay runs on the folder.
 *
 * Only for a process that ends then: the driver keeps a file open for as long as it likes, and SQLite must not know
 * one file by two names in one process.
 */
export async function beginWithPast(
	path: string,
	beginning: Beginning,
): Promise<boolean> {
	if (existsSync(path)) return false;
	const unlock = lockFolder(path);
	try {
		// Another start may have been faster.
		if (existsSync(path)) return false;
		const part = path + PART;
		for (const name of [part, `${part}-wal`, `${part}-shm`])
			rmSync(name, { force: true });
		await make(part, beginning);
		renameSync(part, path);
		for (const name of [`${part}-wal`, `${part}-shm`])
			rmSync(name, { force: true });
		return true;
	} finally {
		unlock();
	}
}

async function make(path: string, beginning: Beginning): Promise<void> {
	const clock = handClock(pastBegins(beginning.now));
	const store = await openStore(path, clock);
	// Thousands of commits, of which none is promised to anybody: the disk is asked once, at the end.
	await store.setSynchronous("off");
	await firstDemo(store);
	await livePast({ store, clock, stories, ...beginning });
	await store.keepDemoSince(beginning.now);
	await intoOneFile(store);
}

/** What stands in the log of SQLite goes into the file, and the file to the disk. */
async function intoOneFile(store: OpenedStore): Promise<void> {
	await store.setSynchronous("full");
	const isBusy = store.pragma("wal_checkpoint(truncate)");
	if (isBusy !== 0)
		throw new Error("the past of the demo could not be written into its file");
	await store.close();
}
