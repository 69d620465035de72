import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { Kysely, SqliteDialect } from "kysely";
import Database from "libsql";
import type { Clock } from "../../ports/clock.ts";
import { broken, onDiskFull } from "../../ports/failpoint.ts";
import type { Decider } from "../contract/change.ts";
import type { Rebuild } from "../contract/rebuilds.ts";
import type { CoreTables } from "../contract/rows.ts";
import { migrate } from "../migrate.ts";
import { REBUILDS } from "../rebuilds.ts";
import { bind } from "./bind.ts";
import { sqliteCommit } from "./commit.ts";
import { createRebuilds } from "./create-rebuilds.ts";

/** Waits this long for another process (a sign-in command) that writes at the moment. */
const BUSY_MS = 5_000;

/** What the rooms bring along. */
export interface Joined<Tables, Queries> {
	/** Everything but the hot path: one statement each, in words that every database understands. */
	queries(db: Kysely<Tables>): Queries;
	/** By which changes are decided. */
	decisions: readonly Decider[];
}

/**
 * The embedded store: one file, or ":memory:" for tests. What `commit` resolves is on disk
 * (`synchronous=FULL` syncs the log at every commit). Synchronous by nature: one block, no other work between.
 * @param free bytes that the disk has left
 */
export async function openSqlite<
	Tables extends CoreTables,
	Queries extends object,
>(
	path: string,
	clock: Clock,
	joined: Joined<Tables, Queries>,
	rebuilds: readonly Rebuild[] = REBUILDS,
	free?: () => number,
) {
	if (path !== ":memory:")
		mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
	const database = new Database(path, { timeout: BUSY_MS });
	database.exec(
		"pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on; pragma secure_delete = on;",
	);
	const db = new Kysely<Tables>({
		dialect: new SqliteDialect({ database: guarded(database) }),
	});
	await migrate(db, "sqlite");
	if (broken("synchronous-off")) database.exec("pragma synchronous = off");
	if (broken("ignore-client-ids"))
		database.exec("drop index if exists entries_once");
	onDiskFull((full) =>
		// Smaller than the database is means: exactly as large as it is.
		database.exec(`pragma max_page_count = ${full ? 1 : 4_294_967_294}`),
	);

	return {
		...joined.queries(db),
		commit: sqliteCommit(
			database,
			db as unknown as Kysely<CoreTables>,
			clock,
			joined.decisions,
		),
		rebuilds: createRebuilds(database, clock, path, rebuilds, free),
		now: () => clock.now(),
		pragma: (name: string) =>
			database.prepare(`pragma ${name}`).raw().all().flat()[0],
		async check() {
			database.prepare("select 1").all();
		},
		async scrub() {
			database.exec("pragma wal_checkpoint(truncate)");
		},
		async close() {
			await db.destroy();
		},
	};
}

/** The driver as Kysely wants it, with every value through {@link bind}. */
function guarded(database: Database.Database) {
	return {
		close: () => void database.close(),
		prepare(sql: string) {
			const statement = database.prepare(sql);
			return {
				reader: statement.reader,
				all: (values: readonly unknown[]) => statement.all(...values.map(bind)),
				run: (values: readonly unknown[]) => statement.run(...values.map(bind)),
				iterate: (values: readonly unknown[]) =>
					statement.iterate(...values.map(bind)) as IterableIterator<unknown>,
			};
		},
	};
}
