import type { Database } from "./driver.ts";

/** Stands in the header of a backup, where other programs of SQLite have theirs: "ShBk". */
export const BACKUP_APPLICATION_ID = 0x53_68_42_6b;

/** Whether it is a backup, whole or not. */
export function isBackup(database: Database, schema = "main"): boolean {
	const [id] = database
		.prepare(`pragma ${schema}.application_id`)
		.raw()
		.all()
		.flat();
	return id === BACKUP_APPLICATION_ID;
}
