import pg from "pg";
import { batchText, prepareText } from "./batch-text.ts";
import { named } from "./faults.ts";
import { TYPES } from "./types.ts";

/** What one connection may wait for, in milliseconds. */
export interface ConnectionLimits {
	/** Until a connection stands, or one that others use is free. */
	connectMs: number;
	/** For one statement, waiting for locks included; 0: as long as it takes. */
	statementMs: number;
	/** For a lock. */
	lockMs: number;
	/** For the next statement of a transaction that is open: of a relay that is gone it would hold its locks. */
	idleMs: number;
}

const LIMITS: ConnectionLimits = {
	connectMs: 10_000,
	statementMs: 10_000,
	lockMs: 5_000,
	idleMs: 10_000,
};

/** The migrations of a large shop take longer than any statement of the relay. */
export const WITHOUT_LIMITS: ConnectionLimits = {
	...LIMITS,
	connectMs: 5_000,
	statementMs: 0,
	lockMs: 60_000,
	idleMs: 0,
};

/** More than the database has processors does not make it faster; a few wait for the disk. */
const MOST_CONNECTIONS = 10;

/** A connection that one piece of work has for itself. */
export interface Connection {
	/** Sent at once: who sends several before the first answer waits once for all. Throws with PostgreSQL's code. */
	run<Row = unknown>(query: Query): Promise<Answer<Row>>;
	/**
	 * Several at once, as one text: it costs a part of what as many queries cost. Where one fails, those behind it are not
	 * carried out. Those with a name are prepared.
	 */
	runAll(queries: readonly Query[]): Promise<Answer<never>[]>;
	/** For others, or for nobody, where it may be in a state that nobody knows. */
	release(isBroken?: boolean): void;
}

export interface Query {
	/** Kept prepared under this name; left out: it is asked seldom. */
	name?: string;
	text: string;
	values: readonly (string | null)[];
}

export interface Answer<Row> {
	rows: Row[];
	changes: number;
	/** What was done, e.g. `COMMIT`. */
	command: string;
}

export interface Connections {
	/** Waits for a free one. */
	take(): Promise<Connection>;
	close(): Promise<void>;
}

interface ConnectionOptions {
	limits?: ConnectionLimits;
	most?: number;
}

/** Throws nothing before the first connection is taken. */
export function createConnections(
	url: string,
	{ limits = LIMITS, most = MOST_CONNECTIONS }: ConnectionOptions = {},
): Connections {
	const pool = new pg.Pool({
		...clientConfig(url, limits),
		max: most,
		idleTimeoutMillis: 0,
		pipeline: true,
	} as pg.PoolConfig);
	// One that ends while nobody uses it: the pool makes another. Without a listener it would end the process.
	pool.on("error", () => {});

	/** What is prepared on each, by name. */
	const prepared = new WeakMap<object, Set<string>>();

	return {
		async take() {
			const client = await pool.connect().catch(rethrow);
			let names = prepared.get(client);
			if (!names) {
				names = new Set();
				prepared.set(client, names);
			}
			const ready = names;
			let isUnknown = false;
			// The pool takes its own listener away while somebody has it.
			client.on("error", ignore);
			return {
				async run<Row>({ name, text, values }: Query) {
					const { rows, rowCount, command } = await client
						.query({ ...(name && { name }), text, values: [...values] })
						.catch(rethrow);
					return { rows: rows as Row[], changes: rowCount ?? 0, command };
				},
				async runAll(queries) {
					const wanted = queries.filter(
						({ name }) => name !== undefined && !ready.has(name),
					);
					// Nobody knows which of them are there when it fails: the connection ends then.
					isUnknown ||= wanted.length > 0;
					if (wanted.length > 0)
						await client.query(prepareText(wanted)).catch(rethrow);
					isUnknown = false;
					for (const { name } of wanted) ready.add(name as string);
					const answers: pg.QueryResult | pg.QueryResult[] = await client
						.query(batchText(queries))
						.catch(rethrow);
					return [answers].flat().map(({ rows, rowCount, command }) => ({
						rows: rows as never[],
						changes: rowCount ?? 0,
						command,
					}));
				},
				release(isBroken = false) {
					client.off("error", ignore);
					client.release(isBroken || isUnknown);
				},
			};
		},
		close: () => pool.end(),
	};
}

/** Commits are on the disk when they are answered, whatever the database is set to. */
export function clientConfig(
	url: string,
	{ connectMs, statementMs, lockMs, idleMs }: ConnectionLimits,
): pg.ClientConfig {
	return {
		connectionString: url,
		connectionTimeoutMillis: connectMs,
		application_name: "shopbell",
		types: TYPES,
		keepAlive: true,
		options: [
			"-c synchronous_commit=on",
			// What batch-text.ts goes by.
			"-c standard_conforming_strings=on",
			"-c default_transaction_isolation=read\\ committed",
			`-c statement_timeout=${statementMs}`,
			`-c lock_timeout=${lockMs}`,
			`-c idle_in_transaction_session_timeout=${idleMs}`,
		].join(" "),
	};
}

const ignore = () => {};

function rethrow(error: unknown): never {
	throw named(error);
}
