import {
	type CompiledQuery,
	type DatabaseConnection,
	type Dialect,
	type Driver,
	type QueryResult,
	SqliteAdapter,
	SqliteIntrospector,
	SqliteQueryCompiler,
} from "kysely";
import { bind } from "./bind.ts";
import type { Database } from "./driver.ts";
import { inTransaction } from "./in-transaction.ts";
import {
	createKeptStatements,
	type KeptStatements,
} from "./kept-statements.ts";
import type { Transactions } from "./transactions.ts";

/**
 * Kysely on the one connection. Its own driver lets each query wait for the one before it; here only one that is not
 * part of an open transaction waits for its end, so that who waits for another process holds up nobody who reads.
 */
export function sqliteDialect(
	database: Database,
	transactions: Transactions,
): Dialect {
	return {
		createAdapter: () => new TransactionalAdapter(),
		createIntrospector: (db) => new SqliteIntrospector(db),
		createQueryCompiler: () => new SqliteQueryCompiler(),
		createDriver: () => driverOf(database, transactions),
	};
}

/** SQLite takes changes of the schema back as it does rows; Kysely's own adapter leaves that out. */
class TransactionalAdapter extends SqliteAdapter {
	override get supportsTransactionalDdl(): boolean {
		return true;
	}
}

interface Connection extends DatabaseConnection {
	/** Says that its transaction has ended; undefined: it has none. */
	end?: (() => void) | undefined;
}

function driverOf(database: Database, { alone, open }: Transactions): Driver {
	const kept = createKeptStatements(database);

	function connection(): Connection {
		const made: Connection = {
			executeQuery: async <R>(query: CompiledQuery) => {
				const work = () => run<R>(kept, query);
				if (made.end) return work();
				const isRead = query.sql.startsWith("select ");
				return alone(() => (isRead ? work() : inTransaction(database, work)));
			},
			// biome-ignore lint/correctness/useYield: nobody reads a row at a time.
			async *streamQuery() {
				throw new Error("rows are not streamed");
			},
		};
		return made;
	}

	/** Of a full disk SQLite takes the transaction back by itself: that must not hide why it failed. */
	function takeBack(): void {
		if (database.inTransaction) database.exec("rollback");
	}

	/** A commit that fails is taken back at once: what comes next must not find it open. */
	function ends(of: Connection, how: () => void): void {
		if (!of.end) return;
		try {
			how();
		} catch (error) {
			takeBack();
			throw error;
		} finally {
			of.end();
			of.end = undefined;
		}
	}

	return {
		async init() {},
		acquireConnection: async () => connection(),
		async beginTransaction(of: Connection) {
			// At once for writing: whoever first reads could be refused in the middle.
			of.end = await open(() => database.exec("begin immediate"));
		},
		commitTransaction: async (of) => ends(of, () => database.exec("commit")),
		rollbackTransaction: async (of) => ends(of, takeBack),
		async releaseConnection() {},
		async destroy() {
			kept.clear();
			database.close();
		},
	};
}

/** With every value through {@link bind}. */
function run<R>(
	kept: KeptStatements,
	{ sql, parameters }: CompiledQuery,
): QueryResult<R> {
	const values = parameters.map(bind);
	return kept.run(sql, (statement) => {
		if (statement.reader) return { rows: statement.all(...values) as R[] };
		const { changes, lastInsertRowid } = statement.run(...values);
		return {
			numAffectedRows: BigInt(changes),
			insertId: BigInt(lastInsertRowid),
			rows: [],
		};
	});
}
