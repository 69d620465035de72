import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { connect } from "../server/store/sqlite/driver.ts";
import type { Keys } from "./hour.ts";

const folder = import.meta.dirname;

/** Those whose data is kept, oldest first. */
export const VERSIONS = readdirSync(folder).filter((name) =>
	/^\d+\.\d+\.\d+$/.test(name),
);

export function kept<T>(version: string, file: string): T {
	return JSON.parse(readFileSync(join(folder, version, file), "utf8")) as T;
}

export const hourKeys = (version: string) =>
	kept<Keys>(version, "hour.keys.json");

/** The database of the hour as that version left it, as a file of its own. */
export function unpackHour(version: string, path: string): void {
	const packed = readFileSync(join(folder, version, "hour.db.br"));
	writeFileSync(path, brotliDecompressSync(packed));
}

/**
 * Fills a new file with what that version would hold after so many conversations of 20 entries and 300 entries
 * more, in its schema. The same at every run; 100,300 entries take two seconds and 37 MB.
 */
export function fillLarge(
	version: string,
	path: string,
	conversations = 5_000,
): void {
	const sql = (file: string) =>
		readFileSync(join(folder, version, file), "utf8");
	const database = connect(path);
	// Nobody minds if the machine dies meanwhile.
	database.exec(
		"pragma journal_mode = wal; pragma synchronous = off; pragma cache_size = -100000;",
	);
	database.exec(sql("schema.sql"));
	database.exec(
		`create temp table size as select ${conversations} as conversations`,
	);
	database.exec(`begin; ${sql("large.sql")}; commit`);
	database.close();
}
