import { Kysely } from "kysely";
import type { Clock } from "../../ports/clock.ts";
import { broken, onDiskRefusing } from "../../ports/failpoint.ts";
import type { Beside, Decider } from "../contract/change.ts";
import type { Rebuild } from "../contract/rebuilds.ts";
import type { CoreTables } from "../contract/rows.ts";
import { migrate } from "../migrate.ts";
import { REBUILDS } from "../rebuilds.ts";
import { clockSeen } from "./clock-seen.ts";
import { sqliteCommit } from "./commit.ts";
import { createConversationCache } from "./conversation-cache.ts";
import { createRebuilds } from "./create-rebuilds.ts";
import { type DialectParts, sqliteDialect } from "./dialect.ts";
import { createDiskCheck } from "./disk-check.ts";
import type { Database } from "./driver.ts";
import { createHotStatements } from "./hot-statements.ts";
import { type OpenedAs, openDatabase } from "./open-database.ts";
import { freeBytes } from "./rebuild-cost.ts";
import { markSettled, restoredFrom } from "./restored-mark.ts";
import { mustKnowSchema } from "./schema-state.ts";
import { isScrubOwed, scrub } from "./scrub.ts";
import { broughtAlong, readStatements, writeStatements } from "./statements.ts";
import { storeFigures } from "./store-figures.ts";
import { createTransactions } from "./transactions.ts";
import { unusableReason } from "./unusable-reason.ts";
import { type Writer, writerHere } from "./writer.ts";
import { writerApart } from "./writer-apart.ts";

/** What the rooms bring along. */
export interface Joined<Tables, Queries> {
	/** Everything but the hot path: one statement each, in words that every database understands. */
	queries(db: Kysely<Tables>): Queries;
	/** By which changes are decided. */
	decisions: readonly Decider[];
	/** What they write beside each. */
	beside?: readonly Beside[];
}

/**
 * The embedded store: one file, or ":memory:" for tests. What `commit` resolves is on disk
 * (`synchronous=FULL` syncs the log at every commit). Everything that is written has its turn in one order.
 * Throws {@link Unusable} where the file is none that whoever opens it may use.
 * @param free bytes that the disk has left
 * @param thread the file that a thread runs which alone writes; left out: it writes here, at once
 */
export async function openSqlite<
	Tables extends CoreTables,
	Queries extends object,
>(
	path: string,
	clock: Clock,
	joined: Joined<Tables, Queries>,
	rebuilds: readonly Rebuild[] = REBUILDS,
	free: () => number = () => freeBytes(path),
	as: OpenedAs = "relay",
	thread?: string,
) {
	const transactions = createTransactions(clock);
	const cache = createConversationCache();
	const { database, db, writer } = await opened<Tables>(path, as, thread, {
		transactions,
		changesRows: cache.clear,
	});
	await breakOnPurpose(writer);

	const hot = createHotStatements();
	const core = db as unknown as Kysely<CoreTables>;
	const disk = createDiskCheck(writer, clock, transactions);
	return {
		...joined.queries(db),
		commit: disk.watched(
			sqliteCommit(joined.decisions, {
				clock,
				transactions,
				writer,
				cache,
				hot,
				reads: readStatements(database, core, hot),
				writes: writeStatements(core, hot),
				brought: broughtAlong(database, core, hot),
				beside: joined.beside,
			}),
		),
		rebuilds: createRebuilds(database, clock, rebuilds, free, transactions),
		now: () => clock.now(),
		pragma: (name: string) =>
			database.prepare(`pragma ${name}`).raw().all().flat()[0],
		writingPragma: (name: string) =>
			transactions.alone(() => pragma(writer, name)),
		// In its turn: SQLite refuses it while a transaction is open.
		async setSynchronous(to: "full" | "off") {
			await transactions.alone(() => pragma(writer, `synchronous = ${to}`));
		},
		check: disk.check,
		figures: () => storeFigures(database, path, free),
		clockSeen: (now: number) =>
			transactions.alone(() => clockSeen(database, now)),
		restoredFrom: async () => restoredFrom(database),
		restoredSettled: () => transactions.alone(() => markSettled(database)),
		scrub: () => transactions.alone(() => scrub(database, writer)),
		scrubOwed: async () => isScrubOwed(database),
		endWriting: () => transactions.alone(() => writer.close()),
		async close() {
			await db.destroy();
		},
	};
}

/** Of the connection that writes. */
async function pragma(writer: Writer, name: string): Promise<unknown> {
	const { results } = await writer.run({
		texts: [],
		begins: false,
		steps: [{ statement: `pragma ${name}`, values: [], answers: "rows" }],
	});
	const [row] = results.flatMap(({ rows }) => rows);
	return row && Object.values(row)[0];
}

/** What a failpoint breaks in the database itself. */
async function breakOnPurpose(writer: Writer): Promise<void> {
	if (broken("synchronous-off")) await pragma(writer, "synchronous = off");
	if (broken("ignore-client-ids"))
		await writer.run({
			texts: [],
			begins: false,
			steps: [{ statement: "drop index if exists entries_once", values: [] }],
		});
	onDiskRefusing(
		"read-only",
		(refuses) => void pragma(writer, `query_only = ${refuses}`),
	);
	onDiskRefusing(
		"disk-full",
		(full) =>
			// Smaller than the database is means: exactly as large as it is.
			void pragma(writer, `max_page_count = ${full ? 1 : 4_294_967_294}`),
	);
}

async function opened<Tables>(
	path: string,
	as: OpenedAs,
	thread: string | undefined,
	given: Pick<DialectParts, "transactions" | "changesRows">,
): Promise<{
	database: Database;
	db: Kysely<Tables>;
	writer: Writer;
}> {
	try {
		const database = openDatabase(path, as);
		mustKnowSchema(database, as);
		let writer = writerHere(database);
		const db = new Kysely<Tables>({
			dialect: sqliteDialect({ ...given, database, writer: () => writer }),
		});
		if (as === "relay") {
			await migrate(db, "sqlite");
			// From here on there are sockets, and a statement that waits for another process would stop them all.
			database.exec("pragma busy_timeout = 0");
			if (thread) writer = await writerApart(thread, path);
		}
		return { database, db, writer };
	} catch (error) {
		throw unusableReason(error);
	}
}
