import { statSync } from "node:fs";
import { MIGRATION_NAMES } from "../migrate.ts";
import { attached } from "./attached.ts";
import { hasTable } from "./copy-database.ts";

/** From which migration to which a database would be brought. */
export interface Upgrade {
	from: string;
	to: string;
}

/**
 * What opening it for a relay would change; null: nothing, or it is a new one or none of ours, of which
 * `openDatabase` says more.
 */
export function pendingUpgrade(path: string): Upgrade | null {
	const found = statSync(path, { throwIfNoEntry: false });
	if (!found?.isFile() || found.size === 0) return null;
	return attached(path, (database) => {
		// What is none of ours is refused when it is opened.
		if (!hasTable(database, "kysely_migration")) return null;
		const done = database
			.prepare("select name from kysely_migration order by name")
			.raw()
			.all()
			.flat() as string[];
		const from = done.at(-1);
		const to = MIGRATION_NAMES.at(-1);
		// Of a first start that was cut off there is nothing yet, and a later version refuses itself.
		if (from === undefined || to === undefined) return null;
		if (done[0] !== MIGRATION_NAMES[0]) return null;
		if (done.some((name) => !MIGRATION_NAMES.includes(name))) return null;
		return done.length < MIGRATION_NAMES.length ? { from, to } : null;
	});
}
