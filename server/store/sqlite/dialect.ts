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
import { mayChangeRows } from "./hot-statements.ts";
import type { Order, Step, StepResult } from "./order.ts";
import { createStatementCache } from "./statement-cache.ts";
import type { Transactions } from "./transactions.ts";
import { type Writer, writerHere } from "./writer.ts";

/** On what Kysely works. */
export interface DialectParts {
	/** It reads; in this thread it writes as well. */
	database: Database;
	transactions: Transactions;
	/** Asked for each statement: while the schema is made it may be another one. Left out: it writes here. */
	writer?(): Writer;
	/** Called for each statement that may write what a row of a conversation shows. */
	changesRows?(): void;
}

/**
 * Kysely on the store's connections. What writes, and all within a transaction, goes to the connection that writes,
 * in the one order; what only reads is read beside it, and sees what is committed.
 */
export function sqliteDialect(parts: DialectParts): Dialect {
	return {
		createAdapter: () => new TransactionalAdapter(),
		createIntrospector: (db) => new SqliteIntrospector(db),
		createQueryCompiler: () => new SqliteQueryCompiler(),
		createDriver: () => driverOf(parts),
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

function driverOf(parts: DialectParts): Driver {
	const { database, transactions } = parts;
	const here = writerHere(database);
	const { writer = () => here, changesRows = () => {} } = parts;
	const statements = createStatementCache(database);

	function connection(): Connection {
		const made: Connection = {
			executeQuery: async <R>(query: CompiledQuery) => {
				const step = stepOf(query);
				const isRead = query.sql.startsWith("select ");
				if (made.end || !isRead) return write<R>(step, Boolean(made.end));
				const read = () => ({ rows: rowsOf(step) as R[] });
				// On the connection that writes a transaction that is open would be read as well.
				return writer().isApart
					? transactions.beside(read)
					: transactions.alone(read);
			},
			// biome-ignore lint/correctness/useYield: nobody reads a row at a time.
			async *streamQuery() {
				throw new Error("rows are not streamed");
			},
		};
		return made;
	}

	function rowsOf({ statement, values }: Step): unknown[] {
		return statements.run(statement as string, (one) => one.all(...values));
	}

	/** A statement by itself is a transaction, too: one that meets another process's lock leaves nothing half begun. */
	async function write<R>(
		step: Step,
		isInside: boolean,
	): Promise<QueryResult<R>> {
		const order = (whole: Partial<Order>) => {
			// Not before its turn: a group that comes first would fill the memory again.
			if (mayChangeRows(step.statement as string)) changesRows();
			return run({ ...whole, steps: [step] });
		};
		const answer = isInside
			? await order({})
			: await transactions.alone(() => order({ begins: true, ends: "commit" }));
		return queryResultOf(answer.results[0] as StepResult);
	}

	function run(order: Partial<Order>) {
		return writer().run({ texts: [], begins: false, steps: [], ...order });
	}

	/** A commit that fails is taken back at once: what comes next must not find it open. */
	async function ends(of: Connection, how: "commit" | "rollback") {
		if (!of.end) return;
		try {
			await run({ ends: how });
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
			of.end = await transactions.open(async () => {
				await run({ begins: true });
			});
		},
		commitTransaction: (of) => ends(of, "commit"),
		rollbackTransaction: (of) => ends(of, "rollback"),
		async releaseConnection() {},
		async destroy() {
			statements.clear();
			await writer().close();
			database.close();
		},
	};
}

/** With every value through {@link bind}. */
function stepOf({ sql, parameters }: CompiledQuery): Step {
	return { statement: sql, values: parameters.map(bind), answers: "rows" };
}

function queryResultOf<R>({ rows, changes, lastInsertRowid }: StepResult) {
	return {
		rows: rows as R[],
		numAffectedRows: BigInt(changes),
		insertId: BigInt(lastInsertRowid),
	} satisfies QueryResult<R>;
}
