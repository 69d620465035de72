import { statSync } from "node:fs";
import * as v from "valibot";
import { BACKUP_KINDS, type BackupFacts } from "../contract/backup-facts.ts";
import { Unusable } from "../contract/unusable.ts";
import {
	UnusableBackup,
	type UnusableBackupReason,
} from "../contract/unusable-backup.ts";
import { MIGRATION_NAMES } from "../migrate.ts";
import { isBackup } from "./backup-id.ts";
import {
	BACKUP_FORMAT,
	COUNTED,
	filesNamedIn,
	sha256,
} from "./backup-tables.ts";
import { hasTable, mustBeOurs, numberOf, vacuumInto } from "./copy-database.ts";
import { connect, type Database } from "./driver.ts";
import { markRestored } from "./restored-mark.ts";
import { unusableReason } from "./unusable-reason.ts";

/** A backup that is open for reading. Nothing is written into it or beside it. */
export interface OpenBackup {
	facts: BackupFacts;
	/** Whether this program knows its schema, or a later one wrote it. */
	isNewer: boolean;
	/** Reads all of it. Throws {@link UnusableBackup} `damaged`. */
	prove(): void;
	/** The files that its database names. */
	names(): string[];
	/** Its files, one at a time. */
	files(): Iterable<{ name: string; bytes: Uint8Array }>;
	/** Its database, without the tables of a backup, into an empty file. */
	extractTo(path: string): void;
	close(): void;
}

/** Behind the name of one that is not whole. */
export const PART = ".part";

/** Opens it, and reads what it says of itself. Throws {@link UnusableBackup}; `newer` only where its form is. */
export function openBackup(
	path: string,
	as: "whole" | "being written" = "whole",
): OpenBackup {
	const found = inReason(() => statSync(path, { throwIfNoEntry: false }));
	if (!found) throw new UnusableBackup("absent");
	if (as === "whole" && path.endsWith(PART))
		throw new UnusableBackup("incomplete");
	if (!found.isFile() || found.size === 0)
		throw new UnusableBackup("no_database");
	const database = inReason(() => openForReading(path));
	try {
		const facts = inReason(() => readFacts(database, path, found.size));
		return {
			facts,
			isNewer: inReason(() => hasUnknownMigration(database)),
			prove: () => inReason(() => prove(database, facts)),
			names: () => inReason(() => filesNamedIn(database)),
			files: () => filesIn(database),
			extractTo: (to) => inReason(() => extractTo(database, to, facts.madeAt)),
			close: () => database.close(),
		};
	} catch (error) {
		database.close();
		throw error;
	}
}

/** As a file that nobody changes: SQLite neither locks it nor makes a log beside it. */
function openForReading(path: string): Database {
	return connect(path, { readOnly: "immutable" });
}

function readFacts(
	database: Database,
	path: string,
	bytes: number,
): BackupFacts {
	if (!isBackup(database)) {
		mustBeOurs(database);
		throw new UnusableBackup("no_backup");
	}
	if (!hasTable(database, "backup_facts")) throw new UnusableBackup("damaged");
	const said = Object.fromEntries(
		database.prepare("select name, value from backup_facts").raw().all() as [
			string,
			string,
		][],
	);
	if (Number(said.format) > BACKUP_FORMAT) throw new UnusableBackup("newer");
	const read = v.safeParse(FACTS, said);
	if (!read.success) throw new UnusableBackup("damaged");
	return { ...read.output, path, bytes };
}

const count = v.pipe(v.string(), v.regex(/^\d{1,15}$/), v.transform(Number));
const FACTS = v.object({
	kind: v.picklist(BACKUP_KINDS),
	madeAt: count,
	version: v.string(),
	shop: v.pipe(
		v.optional(v.string(), ""),
		v.transform((shop) => shop || null),
	),
	schema: v.string(),
	conversations: count,
	entries: count,
	people: count,
	files: count,
	filesMissing: count,
	filesStay: v.pipe(
		v.optional(v.string(), ""),
		v.transform((where) => where || null),
	),
});

function hasUnknownMigration(database: Database): boolean {
	const done = database
		.prepare("select name from kysely_migration")
		.raw()
		.all()
		.flat() as string[];
	return done.some((name) => !MIGRATION_NAMES.includes(name));
}

function prove(database: Database, facts: BackupFacts): void {
	mustBeOurs(database);
	const faults = database.prepare("pragma integrity_check").raw().all().flat();
	const broken = database.prepare("pragma foreign_key_check").raw().all();
	const agrees = COUNTED.every(
		(table) =>
			numberOf(database, `select count(*) from ${table}`) === facts[table],
	);
	if (faults[0] !== "ok" || broken.length > 0 || !agrees)
		throw new UnusableBackup("damaged");
	const named = filesNamedIn(database);
	let held = 0;
	for (const { name } of filesIn(database)) {
		if (!named.includes(name)) throw new UnusableBackup("damaged");
		held++;
	}
	if (held !== facts.files || held + facts.filesMissing !== named.length)
		throw new UnusableBackup("damaged");
}

/** Each with the bytes that were put in. Throws {@link UnusableBackup} `damaged`. */
function* filesIn(
	database: Database,
): Generator<{ name: string; bytes: Uint8Array }> {
	const names = database
		.prepare("select name from backup_files order by name")
		.raw()
		.all()
		.flat() as string[];
	const read = database.prepare(
		"select bytes, sha256 from backup_files where name = ?",
	);
	for (const name of names) {
		const [row] = inReason(() => read.raw().all(name)) as [
			Uint8Array,
			string,
		][];
		const bytes = row?.[0] ?? new Uint8Array();
		if (sha256(bytes) !== row?.[1]) throw new UnusableBackup("damaged");
		yield { name, bytes };
	}
}

function extractTo(database: Database, to: string, madeAt: number): void {
	vacuumInto(database, to);
	const copy = connect(to);
	try {
		copy.exec(
			"drop table backup_files; drop table backup_facts; pragma application_id = 0; vacuum",
		);
		markRestored(copy, madeAt);
		const [answer] = copy.prepare("pragma integrity_check").raw().all().flat();
		if (answer !== "ok") throw new UnusableBackup("damaged");
	} finally {
		copy.close();
	}
}

function inReason<T>(work: () => T): T {
	try {
		return work();
	} catch (error) {
		if (error instanceof UnusableBackup) throw error;
		const reason = unusableReason(error);
		throw reason instanceof Unusable
			? new UnusableBackup(asBackup(reason), reason.cause)
			: reason;
	}
}

function asBackup({ reason }: Unusable): UnusableBackupReason {
	switch (reason) {
		case "absent":
		case "no_database":
		case "foreign":
		case "damaged":
		case "newer":
			return reason;
		default:
			return "unreadable";
	}
}
