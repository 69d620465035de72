import { pathToFileURL } from "node:url";
import Libsql from "libsql";
import type { Bindable } from "./bind.ts";

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

/**
 * Opens a file, or ":memory:". The only file that knows the library of SQLite: what else of the house needs a database
 * has it from here. Whatever fails here or in what is opened throws an error with SQLite's own name of it as its `code`,
 * such as `SQLITE_BUSY` or `SQLITE_IOERR_WRITE`.
 */
export function connect(path: string, options: ConnectOptions = {}): Database {
	return new Database(path, options);
}

/** One connection. */
export class Database {
	readonly isInMemory: boolean;
	readonly #database: Libsql.Database;

	constructor(path: string, { timeout = 0, readOnly }: ConnectOptions) {
		this.isInMemory = path === ":memory:";
		this.#database = opened(path, timeout, readOnly);
	}

	get inTransaction(): boolean {
		return this.#database.inTransaction;
	}

	prepare(sql: string): Statement {
		return new Statement(this.#database.prepare(sql));
	}

	/** One statement or several, without values and without an answer. */
	exec(sql: string): void {
		this.#database.exec(sql);
	}

	close(): void {
		this.#database.close();
	}
}

/** One statement, compiled. Every value that it is given has gone through `bind`. */
export class Statement {
	/** Whether it answers with rows. */
	readonly reader: boolean;
	readonly #statement: Libsql.Statement<Bindable[]>;

	constructor(statement: Libsql.Statement<unknown[]>) {
		this.#statement = statement as Libsql.Statement<Bindable[]>;
		this.reader = statement.reader;
	}

	run(...values: Bindable[]): {
		changes: number;
		lastInsertRowid: number | bigint;
	} {
		return this.#statement.run(...values);
	}

	/** The first row; undefined: there is none. */
	get(...values: Bindable[]): unknown {
		return this.all(...values)[0];
	}

	all(...values: Bindable[]): unknown[] {
		return this.#statement.all(...values);
	}

	/** The rows, as each is read. */
	iterate(...values: Bindable[]): IterableIterator<unknown> {
		return this.#statement.iterate(...values);
	}

	/** From here on its rows are lists of values, in the order of the columns. */
	raw(): this {
		this.#statement.raw();
		return this;
	}

	/** What its columns are called. */
	columns(): string[] {
		return this.#statement.columns().map(({ name }) => name);
	}
}

function opened(
	path: string,
	timeout: number,
	readOnly: ConnectOptions["readOnly"],
): Libsql.Database {
	const only = readOnly === "immutable" ? "?mode=ro&immutable=1" : "?mode=ro";
	try {
		return new Libsql(readOnly ? pathToFileURL(path).href + only : path, {
			timeout,
		});
	} catch (error) {
		// Where the library cannot open a file at all, it says so without a code.
		if (/^ConnectionFailed\(/.test((error as Error).message))
			Object.assign(error as Error, { code: "SQLITE_CANTOPEN" });
		throw error;
	}
}
