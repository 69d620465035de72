import { Kysely, sql } from "kysely";
import type { Clock } from "../../ports/clock.ts";
import type { Beside, Decider } from "../contract/change.ts";
import type { CoreTables } from "../contract/rows.ts";
import type { StoreFigures } from "../contract/store-figures.ts";
import { MIGRATION_NAMES, migrate } from "../migrate.ts";
import { columnTypes } from "./column-types.ts";
import { postgresCommit } from "./commit.ts";
import { createConnections, WITHOUT_LIMITS } from "./connections.ts";
import { postgresDialect } from "./dialect.ts";
import { createServerClock } from "./server-clock.ts";
import { hotStatements } from "./statements.ts";
import { storeValues } from "./store-values.ts";

/** What the rooms bring along. */
interface Joined<Tables, Queries> {
	/** Everything but the hot path: one statement each, in words that every database understands. */
	queries(db: Kysely<Tables>): Queries;
	/** By which changes are decided. */
	decisions: readonly Decider[];
	/** What they write beside each. */
	beside?: readonly Beside[];
}

interface OpenOptions {
	/** The clock is the database's; left out: the one that is given. */
	isMeasured?: boolean;
}

/** What PostgreSQL does by itself, and the embedded store has to be told. */
const NO_REBUILDS = { start() {}, stop() {}, progress: () => [] };

/**
 * The store in a PostgreSQL. What `commit` resolves is on its disk. `decide` runs on rows that were read under their
 * lock, so that any number of relays may write.
 * @param url as DATABASE_URL says it
 */
export async function openPostgres<
	Tables extends CoreTables,
	Queries extends object,
>(
	url: string,
	given: Clock,
	joined: Joined<Tables, Queries>,
	{ isMeasured = false }: OpenOptions = {},
) {
	const connections = createConnections(url);
	const measured = isMeasured
		? await createServerClock(connections, given)
		: undefined;
	const clock: Clock = measured ?? given;
	const db = new Kysely<Tables>({ dialect: postgresDialect(connections) });
	const core = db as unknown as Kysely<CoreTables>;
	const now = () => clock.now();
	const figures: StoreFigures = {
		schema: MIGRATION_NAMES.at(-1) ?? "",
		databaseBytes: 0,
		walBytes: 0,
		freeBytes: Number.POSITIVE_INFINITY,
	};
	return {
		...joined.queries(db),
		...storeValues(core),
		commit: postgresCommit(joined.decisions, {
			...{ connections, now, beside: joined.beside },
			statements: hotStatements(core),
		}),
		rebuilds: NO_REBUILDS,
		now,
		/** Which the whole relay goes by. */
		clock,
		figures: () => {
			void sizeOf(core).then((bytes) => {
				figures.databaseBytes = bytes;
			}, ignore);
			return figures;
		},
		async close() {
			measured?.stop();
			await db.destroy();
		},
	};
}

const ignore = () => {};

async function sizeOf(db: Kysely<CoreTables>): Promise<number> {
	const { rows } = await sql<{ bytes: number }>`
		select pg_database_size(current_database()) as bytes`.execute(db);
	return rows[0]?.bytes ?? 0;
}

/** Brings the schema up to date; one relay does it, and the others wait. */
export async function migratePostgres(url: string): Promise<void> {
	const connections = createConnections(url, {
		limits: WITHOUT_LIMITS,
		most: 2,
	});
	const db = new Kysely<unknown>({
		dialect: postgresDialect(connections),
		plugins: [columnTypes],
	});
	try {
		await migrate(db, "postgres");
	} finally {
		await db.destroy();
	}
}
