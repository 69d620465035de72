import { statSync } from "node:fs";
import { Unusable } from "../contract/unusable.ts";
import { MIGRATION_NAMES } from "../migrate.ts";
import { ATTACHED, attached, quoted } from "./attached.ts";
import { isBackup } from "./backup-id.ts";
import type { Database } from "./driver.ts";
import { unusableReason } from "./unusable-reason.ts";

/** What a database holds, for whoever is to decide about it. */
export interface Content {
	conversations: number;
	/** When something was last said in one of them; null: there is none. */
	lastAt: number | null;
	people: number;
}

/** Of a database of Shopbell, of whichever version. Throws {@link Unusable}. */
export function contentOf(path: string): Content {
	return reading(path, (database) => {
		const [row] = database
			.prepare("select count(*), max(last_at) from conversations")
			.raw()
			.all() as [number, number | null][];
		return {
			conversations: row?.[0] ?? 0,
			lastAt: row?.[1] ?? null,
			people: numberOf(database, "select count(*) from people"),
		};
	});
}

/** The size that a copy of it has: free pages are left out. Throws {@link Unusable}. */
export function bytesToCopy(path: string): number {
	return reading(path, (database) => {
		const used =
			numberOf(database, `pragma ${ATTACHED}.page_count`) -
			numberOf(database, `pragma ${ATTACHED}.freelist_count`);
		return used * numberOf(database, `pragma ${ATTACHED}.page_size`);
	});
}

/**
 * Copies a database of Shopbell as it is at this moment, of whichever version, while others write to it. What was
 * erased is not in the copy. Throws {@link Unusable}, and where the copy found no room the driver's `SQLITE_FULL` as
 * its cause.
 * @param to an empty file, whose mode the copy keeps
 */
export function copyDatabase(path: string, to: string): void {
	reading(path, (database) => vacuumInto(database, to, ATTACHED));
}

/** Into an empty file, by a connection that need not be able to write. */
export function vacuumInto(
	database: Database,
	to: string,
	schema = "main",
): void {
	database.exec(`vacuum ${schema} into ${quoted(to)}`);
}

function reading<T>(path: string, work: (database: Database) => T): T {
	try {
		mustBeFile(path);
		return attached(path, (database) => {
			if (isBackup(database, ATTACHED)) throw new Unusable("backup");
			mustBeOurs(database);
			return work(database);
		});
	} catch (error) {
		throw unusableReason(error);
	}
}

/** SQLite makes what it does not find, and takes an empty file for a new database. */
function mustBeFile(path: string): void {
	const found = statSync(path, { throwIfNoEntry: false });
	if (!found) throw new Unusable("absent");
	if (!found.isFile()) throw new Unusable("no_database");
	if (found.size === 0) throw new Unusable("empty");
}

/** Throws {@link Unusable} where it is no database of Shopbell, of any version. */
export function mustBeOurs(database: Database): void {
	const [first] = MIGRATION_NAMES;
	const isOurs =
		hasTable(database, "kysely_migration") &&
		numberOf(
			database,
			`select count(*) from kysely_migration where name = '${first}'`,
		) === 1;
	if (!isOurs) throw new Unusable("foreign");
}

/** In the database, or in one that is attached to it. */
export function hasTable(database: Database, name: string): boolean {
	return database.prepare(`pragma table_info(${name})`).all().length > 0;
}

/** The one number that a query answers with. */
export function numberOf(database: Database, sql: string): number {
	return Number(database.prepare(sql).raw().all().flat()[0]);
}
