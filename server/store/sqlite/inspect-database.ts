import { existsSync } from "node:fs";
import { CLOCK_SEEN } from "../contract/store-values.ts";
import { Unusable, type UnusableReason } from "../contract/unusable.ts";
import { connect, type Database } from "./driver.ts";
import { lockOf } from "./folder-lock.ts";
import { bytesOfDatabase } from "./open-database.ts";
import { changesBehind, mustKnowSchema } from "./schema-state.ts";
import { unusableReason } from "./unusable-reason.ts";

/** What a database says of itself, read without changing it. */
export type DatabaseFacts = {
	/** Whether a relay runs on the folder. */
	relayRuns: boolean;
} & (
	| { kind: "unusable"; reason: UnusableReason }
	| {
			kind: "usable";
			bytes: number;
			/** Changes of the schema that the next start makes. */
			changesBehind: number;
			/** What the clock showed when a relay last started, in ms since 1970; null: none has. */
			clockSeen: number | null;
			/** The relay's own pair of keys for calls; null: none was made yet. */
			vapid: string | null;
	  }
);

/** What is wrong in it. */
export interface Integrity {
	/** As SQLite says it, a few of them. */
	faults: string[];
	/** Rows whose owner is gone, counted to {@link MOST_ORPHANS}; null: not looked for. */
	orphans: number | null;
}

const MOST_FAULTS = 3;
const MOST_ORPHANS = 1_000;

/**
 * Reads the database of a folder beside a relay, or without one. It makes, changes and migrates nothing.
 * @param path of the database
 */
export function inspectDatabase(path: string): DatabaseFacts {
	const relayRuns = isLocked(path);
	try {
		const bytes = bytesOfDatabase(path);
		if (bytes === null) throw new Unusable("absent");
		const database = openToRead(path);
		try {
			mustKnowSchema(database, "relay");
			return {
				kind: "usable",
				relayRuns,
				bytes,
				changesBehind: changesBehind(database),
				clockSeen: valueIn<number>(database, "store_values", CLOCK_SEEN),
				vapid: valueIn<string>(database, "secrets", "vapid"),
			};
		} finally {
			database.close();
		}
	} catch (error) {
		const reason = unusableReason(error);
		if (!(reason instanceof Unusable)) throw error;
		return { kind: "unusable", relayRuns, reason: reason.reason };
	}
}

/**
 * Looks for damage. It takes as long as the database is large, and nothing else runs in this process meanwhile.
 * @param thorough every index against its table, and every row against those that it belongs to
 */
export function checkIntegrity(path: string, thorough: boolean): Integrity {
	try {
		const database = openToRead(path);
		try {
			return {
				faults: faultsIn(database, thorough ? "integrity" : "quick"),
				orphans: thorough ? orphansIn(database) : null,
			};
		} finally {
			database.close();
		}
	} catch (error) {
		const reason = unusableReason(error);
		if (!(reason instanceof Unusable)) throw error;
		return { faults: [reason.reason], orphans: null };
	}
}

/**
 * Without a log of changes nobody writes, and SQLite needs no file beside it. With one the database is open, or was
 * left by a relay that was ended by force: then the log and its index are there, and are read along.
 */
function openToRead(path: string): Database {
	return connect(path, {
		readOnly: existsSync(`${path}-wal`) ? "yes" : "immutable",
	});
}

/** The relay has it exclusively as long as it runs, so that not even a read gets through. */
function isLocked(path: string): boolean {
	try {
		const file = lockOf(path);
		if (!existsSync(file)) return false;
		const lock = connect(file, { readOnly: "yes" });
		try {
			lock.prepare("select name from sqlite_master").all();
			return false;
		} finally {
			lock.close();
		}
	} catch (error) {
		const { code = "" } = error as { code?: string };
		return /^SQLITE_BUSY/.test(code);
	}
}

function valueIn<T>(
	database: Database,
	table: "store_values" | "secrets",
	name: string,
): T | null {
	const [there] = database
		.prepare("select 1 from sqlite_master where type = 'table' and name = ?")
		.all(table);
	if (!there) return null;
	const [row] = database
		.prepare(`select value from ${table} where name = ?`)
		.all(name) as { value: T }[];
	return row?.value ?? null;
}

function faultsIn(database: Database, check: "integrity" | "quick"): string[] {
	const said = database
		.prepare(`pragma ${check}_check(${MOST_FAULTS})`)
		.raw()
		.all()
		.flat() as string[];
	return said.filter((one) => one !== "ok");
}

function orphansIn(database: Database): number {
	return database
		.prepare("select 1 from pragma_foreign_key_check limit ?")
		.all(MOST_ORPHANS).length;
}
