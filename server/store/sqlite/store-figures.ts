import { statSync } from "node:fs";
import type { StoreFigures } from "../contract/store-figures.ts";
import { MIGRATION_NAMES } from "../migrate.ts";
import type { Database } from "./driver.ts";

/** Asked of SQLite, and of the files by their names alone: opening one of them would drop the locks of this process. */
export function storeFigures(
	database: Database,
	path: string,
	free: () => number,
): StoreFigures {
	const number = (pragma: string) =>
		Number(database.prepare(`pragma ${pragma}`).raw().all().flat()[0]);
	return {
		schema: MIGRATION_NAMES.at(-1) ?? "",
		databaseBytes: number("page_count") * number("page_size"),
		walBytes: statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0,
		freeBytes: free(),
	};
}
