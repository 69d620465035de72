import { Unusable } from "../contract/unusable.ts";
import { MIGRATION_NAMES } from "../migrate.ts";
import { isBackup } from "./backup-id.ts";
import type { Database } from "./driver.ts";
import type { OpenedAs } from "./open-database.ts";

/** How many changes of the schema a database of ours has not had yet. */
export function changesBehind(
	database: Database,
	known: readonly string[] = MIGRATION_NAMES,
): number {
	const done = namesIn(database, "select name from kysely_migration");
	return known.filter((name) => !done.has(name)).length;
}

/** Throws {@link Unusable} where the tables are not ones that whoever opens it may use. */
export function mustKnowSchema(
	database: Database,
	as: OpenedAs,
	known: readonly string[] = MIGRATION_NAMES,
	schema = "main",
): void {
	const tables = namesIn(
		database,
		`select name from ${schema}.sqlite_master where type = 'table' and name not like 'sqlite_%'`,
	);
	if (tables.size === 0) {
		if (as === "command") throw new Unusable("absent");
		return;
	}
	if (isBackup(database, schema)) throw new Unusable("backup");
	if (!tables.has("kysely_migration")) throw new Unusable("foreign");
	const done = namesIn(database, `select name from ${schema}.kysely_migration`);
	// Its first one stands in every database of ours that has begun.
	if (done.size > 0 && !done.has(known[0] as string))
		throw new Unusable("foreign");
	if ([...done].some((name) => !known.includes(name)))
		throw new Unusable("newer");
	if (as === "command" && known.some((name) => !done.has(name)))
		throw new Unusable("older");
}

function namesIn(database: Database, sql: string): Set<string> {
	const rows = database.prepare(sql).all() as { name: string }[];
	return new Set(rows.map(({ name }) => name));
}
