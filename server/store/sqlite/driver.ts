import { pathToFileURL } from "node:url";
import {
	DatabaseSync,
	type StatementSyncInstance,
} from "@photostructure/sqlite";
import type { Bindable } from "./bind.ts";
import { named } from "./named-error.ts";
import { withSteadyLimit } from "./steady-limit.ts";

/** How a database is opened. */
export interface ConnectOptions {
	/** As long as this a statement waits for another process, in ms; without it not at all. */
	timeout?: number;
	/**
	 * `yes`: nothing is written, and a file that is not there is not made. `immutable`: besides, nobody else writes
	 * either, so that SQLite locks nothing and makes no file beside it.
	 */
	readOnly?: "yes" | "immutable";
}

/** A value as it is read. */
export type Stored = number | string | Uint8Array | null;

/** After one of these the same statement may answer with other columns, also with as many as before. */
const CHANGES_COLUMNS = /\b(?:create|alter|drop|rollback)\b/i;

/**
 * Opens a file, or ":memory:". The only file that knows the library of SQLite: what else of the house needs a database
 * has it from here. What SQLite refuses, here or later, is an error with SQLite's own name as its `code`, such as
 * `SQLITE_BUSY` or `SQLITE_IOERR_FSYNC`.
 */
export function connect(path: string, options: ConnectOptions = {}): Database {
	return new Database(path, options);
}

/**
 * One connection. The library has the interface of `node:sqlite`, which differs here: its `close` closes the file at
 * once; this one closes it when the statements that were prepared on it are collected.
 */
export class Database {
	readonly isInMemory: boolean;
	/** How often this connection may have changed which columns a table has. */
	columnChanges = 0;
	readonly #database: InstanceType<typeof DatabaseSync>;

	constructor(path: string, { timeout = 0, readOnly }: ConnectOptions) {
		this.isInMemory = path === ":memory:";
		const only = readOnly === "immutable" ? "?mode=ro&immutable=1" : "?mode=ro";
		try {
			this.#database = new DatabaseSync(
				readOnly ? pathToFileURL(path).href + only : path,
				{ timeout, readOnly: readOnly !== undefined },
			);
		} catch (error) {
			throw named(error);
		}
		// Otherwise what does not fit into memory is written where the system keeps temporary files of all programs.
		this.exec("pragma temp_store = memory");
	}

	/** Closed it has none. */
	get inTransaction(): boolean {
		return this.#database.isOpen && this.#database.isTransaction;
	}

	prepare(sql: string): Statement {
		try {
			const steady = withSteadyLimit(sql);
			return new Statement(this.#database.prepare(steady), this);
		} catch (error) {
			throw named(error);
		}
	}

	/** One statement or several, without values and without an answer. */
	exec(sql: string): void {
		try {
			this.#database.exec(sql);
		} catch (error) {
			throw named(error);
		} finally {
			if (CHANGES_COLUMNS.test(sql)) this.columnChanges++;
		}
	}

	/** Twice does no harm. What was not committed is taken back at once: a lock would last as long as the file is open. */
	close(): void {
		if (!this.#database.isOpen) return;
		if (this.inTransaction) this.exec("rollback");
		this.#database.close();
	}
}

/** One statement, compiled. Every value that it is given has gone through `bind`. */
export class Statement {
	readonly #statement: StatementSyncInstance;
	/** The library reads the connection of a statement without keeping it from being collected. */
	readonly database: Database;
	#names: string[] | undefined;
	#namesOf = 0;
	#isReader: boolean | undefined;
	#isRaw = false;

	constructor(statement: StatementSyncInstance, database: Database) {
		// Its own objects have no prototype, and what is read of such a one, or copied from it, costs several times as much.
		statement.setReturnArrays(true);
		this.#statement = statement;
		this.database = database;
	}

	/** Whether it answers with rows. */
	get reader(): boolean {
		this.#isReader ??= this.columns().length > 0;
		return this.#isReader;
	}

	run(...values: Bindable[]): {
		changes: number;
		lastInsertRowid: number | bigint;
	} {
		try {
			return this.#statement.run(...values);
		} catch (error) {
			throw named(error);
		}
	}

	all(...values: Bindable[]): unknown[] {
		let rows: Stored[][];
		try {
			rows = this.#statement.all(...values);
		} catch (error) {
			throw named(error);
		}
		return this.#isRaw ? rows : rows.map((row) => this.#object(row));
	}

	/** From here on its rows are lists of values, in the order of the columns. */
	raw(): this {
		this.#isRaw = true;
		return this;
	}

	/** What its columns are called; after a change of the schema, were called when it ran last. */
	columns(): string[] {
		return this.#statement.columns().map(({ name }) => name);
	}

	/**
	 * After a change of the schema SQLite prepares a statement anew as it runs: then it may have more columns, or fewer.
	 * As many, but others, are noticed where this connection has changed it.
	 */
	#object(values: Stored[]): Record<string, Stored> {
		const { columnChanges } = this.database;
		if (
			this.#names?.length !== values.length ||
			this.#namesOf !== columnChanges
		) {
			this.#names = this.columns();
			this.#namesOf = columnChanges;
		}
		const names = this.#names;
		const row: Record<string, Stored> = {};
		for (let at = 0; at < values.length; at++)
			row[names[at] as string] = values[at] as Stored;
		return row;
	}
}
