import { createHash } from "node:crypto";
import type { BackupAbout } from "../contract/backup-facts.ts";
import { shopOf } from "../contract/shop-of.ts";
import { BACKUP_APPLICATION_ID } from "./backup-id.ts";
import { bind } from "./bind.ts";
import { hasTable, numberOf } from "./copy-database.ts";
import { connect, type Database } from "./driver.ts";
import { inTransaction } from "./in-transaction.ts";

/** Of the two tables; a program refuses a later one. */
export const BACKUP_FORMAT = 1;

/** What is counted in the copy itself, and must be so when it is proven. */
export const COUNTED = ["conversations", "entries", "people"] as const;

/**
 * Makes a backup of a copy of the database: adds the files that the copy itself names, and the facts. What is not
 * there is counted, and no reason to make none.
 * @param copy which nobody else has open
 * @param fileOf the bytes of a file; undefined: there is none of this name
 */
export async function addBackupTables(
	copy: string,
	about: BackupAbout,
	fileOf: (name: string) => Promise<Uint8Array | undefined>,
): Promise<void> {
	const database = connect(copy);
	try {
		database.exec(TABLES);
		let [files, missing] = [0, 0];
		// One after the other, so that memory holds one at a time.
		for (const name of filesNamedIn(database)) {
			const bytes = await fileOf(name);
			if (bytes) {
				addFile(database, name, bytes);
				files++;
			} else missing++;
		}
		addFacts(database, { ...about, files, filesMissing: missing });
		database.exec(`pragma application_id = ${BACKUP_APPLICATION_ID}`);
	} finally {
		database.close();
	}
}

// The rollback of a copy that nobody else has seen is its removal, so it is synced once, when it is whole.
const TABLES = `
pragma synchronous = off;
create table backup_facts (name text primary key, value text not null) without rowid;
create table backup_files (name text primary key, bytes blob not null, sha256 text not null);
`;

/** In order; a database from before there were files has none. */
export function filesNamedIn(database: Database): string[] {
	if (!hasTable(database, "files")) return [];
	return database
		.prepare("select id from files order by id")
		.raw()
		.all()
		.flat() as string[];
}

function addFile(database: Database, name: string, bytes: Uint8Array): void {
	inTransaction(database, () =>
		database
			.prepare("insert into backup_files values (?, ?, ?)")
			.run(bind(name), bind(Buffer.from(bytes)), sha256(bytes)),
	);
}

export function sha256(bytes: Uint8Array): string {
	return createHash("sha256").update(bytes).digest("hex");
}

function addFacts(
	database: Database,
	facts: BackupAbout & { files: number; filesMissing: number },
): void {
	const counts = COUNTED.map((table) => [
		table,
		numberOf(database, `select count(*) from ${table}`),
	]);
	const [schema] = database
		.prepare("select max(name) from kysely_migration")
		.raw()
		.all()
		.flat();
	const sites = database.prepare("select id, created_at from sites").all() as {
		id: string;
		created_at: number;
	}[];
	const all = {
		format: BACKUP_FORMAT,
		...facts,
		filesStay: facts.filesStay ?? "",
		shop: shopOf(sites) ?? "",
		schema,
		...Object.fromEntries(counts),
	};
	inTransaction(database, () => {
		const add = database.prepare("insert into backup_facts values (?, ?)");
		for (const [name, value] of Object.entries(all))
			add.run(bind(name), bind(String(value)));
	});
}
