import {
	type CompiledQuery,
	type DatabaseConnection,
	type Dialect,
	type Driver,
	PostgresAdapter,
	type QueryResult,
} from "kysely";
import { bind } from "./bind.ts";
import { ByDialectCompiler } from "./compiler.ts";
import type { Connection, Connections, Query } from "./connections.ts";
import { isLost } from "./faults.ts";
import { createIntrospector } from "./introspector.ts";
import { settledCommit } from "./settled-commit.ts";
import {
	BEGIN,
	COMMIT,
	LAST_CHECKPOINT,
	LOCK_ALONE,
	LOCK_SHARED,
	ROLLBACK,
} from "./turns.ts";

/**
 * Kysely on the store's connections. A transaction has its turn when no other and no group is under way, on any node,
 * as on the embedded store: what it has read stays true until it ends. A statement by itself has its turn among the
 * groups.
 */
export function postgresDialect(connections: Connections): Dialect {
	return {
		createAdapter: () => new PostgresAdapter(),
		createIntrospector: (db) => createIntrospector(db),
		createQueryCompiler: () => new ByDialectCompiler(),
		createDriver: () => driverOf(connections),
	};
}

interface Taken extends DatabaseConnection {
	/** undefined: nothing was asked of it yet. */
	connection?: Connection | undefined;
	/** undefined: it has none. */
	transaction?: Transaction | undefined;
	isBroken: boolean;
}

interface Transaction {
	/** Its number. */
	xid: string;
	/** The last one of the server when it began. */
	checkpoint: string;
}

function driverOf(connections: Connections): Driver {
	function taken(): Taken {
		const made: Taken = {
			isBroken: false,
			async executeQuery<R>(compiled: CompiledQuery) {
				const query = queryOf(compiled);
				made.connection ??= await connections.take();
				try {
					return await (made.transaction !== undefined || isRead(compiled)
						? answered<R>(made.connection, query)
						: alone<R>(made.connection, query));
				} catch (error) {
					made.isBroken ||= isLost(error);
					throw error;
				}
			},
			// biome-ignore lint/correctness/useYield: nobody reads a row at a time.
			async *streamQuery() {
				throw new Error("rows are not streamed");
			},
		};
		return made;
	}

	return {
		async init() {},
		acquireConnection: async () => taken(),
		async beginTransaction(of: Taken) {
			of.connection ??= await connections.take();
			const [, { rows }] = await all([
				of.connection.run(BEGIN),
				of.connection.run<Transaction>(LOCK_ALONE),
			]).catch((error) => {
				of.isBroken = true;
				throw error;
			});
			of.transaction = rows[0];
		},
		async commitTransaction(of: Taken) {
			const { connection, transaction } = of;
			of.transaction = undefined;
			if (!connection || !transaction) return;
			await settledCommit(
				connections,
				transaction.xid,
				() => committed(connection),
				async (other) => {
					const { rows } = await other.run<Transaction>(LAST_CHECKPOINT);
					return rows[0]?.checkpoint === transaction.checkpoint;
				},
			).catch((error) => {
				of.isBroken = true;
				throw error;
			});
		},
		async rollbackTransaction(of: Taken) {
			of.transaction = undefined;
			await of.connection?.run(ROLLBACK).catch(() => {
				of.isBroken = true;
			});
		},
		async releaseConnection(of: Taken) {
			of.connection?.release(of.isBroken);
			of.connection = undefined;
		},
		destroy: () => connections.close(),
	};
}

/** A statement that writes, as a transaction of its own: sent whole, so that it costs one way there and back. */
async function alone<R>(
	connection: Connection,
	query: Query,
): Promise<QueryResult<R>> {
	const [, , answer] = await all([
		connection.run(BEGIN),
		connection.run(LOCK_SHARED),
		answered<R>(connection, query),
		committed(connection),
	]);
	return answer;
}

/** Throws where it was taken back instead, because a statement before it failed. */
async function committed(connection: Connection): Promise<void> {
	const { command } = await connection.run(COMMIT);
	if (command !== "COMMIT") throw new Error("it was taken back");
}

async function answered<R>(
	connection: Connection,
	query: Query,
): Promise<QueryResult<R>> {
	const { rows, changes } = await connection.run<R>(query);
	return { rows, numAffectedRows: BigInt(changes) };
}

/** The first error of them, once all have ended: until then the connection is at work. */
async function all<T extends readonly Promise<unknown>[]>(
	asked: readonly [...T],
): Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }> {
	await Promise.allSettled(asked);
	return Promise.all(asked) as never;
}

function isRead({ sql }: CompiledQuery): boolean {
	return sql.trimStart().startsWith("select ");
}

function queryOf({ sql, parameters }: CompiledQuery): Query {
	return { text: sql, values: parameters.map(bind) };
}
