import type Database from "libsql";

// In the header of the file, so that a database of any version has it, and the restore and its mark are one rename.

/** On a copy that becomes the database: what is due in it may have been done already, and no relay has settled that. */
export function markRestored(
	database: Database.Database,
	madeAt: number,
): void {
	database.exec(`pragma user_version = ${Math.floor(madeAt / 1_000)}`);
}

/** When the backup was made, to the second, in milliseconds since 1970; null: it was settled, or nothing was restored. */
export function restoredFrom(database: Database.Database): number | null {
	const [seconds] = database
		.prepare("pragma user_version")
		.raw()
		.all()
		.flat() as number[];
	return seconds ? seconds * 1_000 : null;
}

export function markSettled(database: Database.Database): void {
	database.exec("pragma user_version = 0");
}
