import type { Database } from "./driver.ts";

// In the header of the file, so that a database of any version has it, and the restore and its mark are one rename.

/** The header has 31 bits for it; 0 says that nothing was restored. A backup by a wrong clock may be of any time. */
const MOST = 2 ** 31 - 1;

/** On a copy that becomes the database: what is due in it may have been done already, and no relay has settled that. */
export function markRestored(database: Database, madeAt: number): void {
	const seconds = Math.floor(madeAt / 1_000);
	database.exec(
		`pragma user_version = ${Math.min(Math.max(seconds, 1), MOST)}`,
	);
}

/** When the backup was made, to the second, in milliseconds since 1970; null: it was settled, or nothing was restored. */
export function restoredFrom(database: Database): number | null {
	const [seconds] = database
		.prepare("pragma user_version")
		.raw()
		.all()
		.flat() as number[];
	return seconds ? seconds * 1_000 : null;
}

export function markSettled(database: Database): void {
	database.exec("pragma user_version = 0");
}
