import { withKnownVisitors } from "./people/known-visitors.ts";
import type { Clock } from "./ports/clock.ts";
import { withKnownStaff } from "./sessions/known-staff.ts";
import type { Decider } from "./store/contract/change.ts";
import type { Rebuild } from "./store/contract/rebuilds.ts";
import type { OpenedAs } from "./store/sqlite/open-database.ts";
import { openSqlite } from "./store/sqlite/sqlite.ts";
import {
	BESIDE,
	DECISIONS,
	queriesOfAll,
	type ShopbellStore,
} from "./store-parts.ts";
import { STAFF_UNCHANGED_BY, VISITORS_UNCHANGED_BY } from "./unchanged-by.ts";

/** With what only whoever has opened it may do. */
export interface OpenedStore extends ShopbellStore {
	/** Of the connection that reads. */
	pragma(name: string): unknown;
	/** Of the connection that writes, which may be in a thread of its own. */
	writingPragma(name: string): Promise<unknown>;
	/** From here on nothing is written any more, and only this process's connection that reads is open. */
	endWriting(): Promise<void>;
	/** `off`: commits are on the disk when the system likes. For what is made anew when it is lost, and for nothing else. */
	setSynchronous(to: "full" | "off"): Promise<void>;
}

interface OpenOptions {
	/** Those of the release, but in tests. */
	rebuilds?: readonly Rebuild[] | undefined;
	/** Bytes that the disk has left. */
	free?: (() => number) | undefined;
	/** Those of the product, and in tests some more. */
	decisions?: readonly Decider[];
	/** A command makes and changes no database. */
	as?: OpenedAs;
	/** The file that a thread runs which alone writes, and alone waits for the disk; left out: this thread does. */
	thread?: string | undefined;
}

/**
 * The embedded store with everything that the relay keeps, and who acts for the staff in memory, sites, and shoppers who come back.
 * @param path one file, or ":memory:" for tests
 */
export async function openStore(
	path: string,
	clock: Clock,
	options?: OpenOptions,
): Promise<OpenedStore> {
	const store = await openAskedStore(path, clock, options);
	const known = withKnownVisitors(store, VISITORS_UNCHANGED_BY);
	return withKnownStaff(known, STAFF_UNCHANGED_BY);
}

/** The same, of which the database is asked every time. */
export function openAskedStore(
	path: string,
	clock: Clock,
	{
		rebuilds,
		free,
		decisions = DECISIONS,
		as = "relay",
		thread,
	}: OpenOptions = {},
): Promise<OpenedStore> {
	const joined = { queries: queriesOfAll, decisions, beside: BESIDE };
	return openSqlite(path, clock, joined, rebuilds, free, as, thread);
}
