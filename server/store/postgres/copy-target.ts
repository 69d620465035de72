import pg from "pg";
import { UnusableServer } from "../contract/unusable-server.ts";
import { clientConfig, WITHOUT_LIMITS } from "./connections.ts";
import {
	type ColumnType,
	type Copied,
	copiedValue,
	NO_ROWS,
	type Sums,
	sumsStatement,
	withRows,
} from "./copy-values.ts";
import { COPY_TABLE, inspectServer, unusableServer } from "./inspect-server.ts";
import { TRY_ALONE } from "./turns.ts";

/** What of a table is there by now. */
export interface Progress extends Sums {
	/** The last row of the snapshot that was taken. */
	after: number;
	isWhole: boolean;
}

/** A table with its columns in the order in which rows are given. */
interface Table {
	name: string;
	columns: readonly string[];
	key: readonly string[];
	hasKey: boolean;
}

type Row = readonly unknown[];

/** A database that a shop is being copied into. No relay and no other copy has it meanwhile. */
export interface CopyTarget {
	/** What was noted by `note`. */
	noted(name: string): Promise<string | undefined>;
	note(name: string, value: string): Promise<void>;
	/** Its tables stand there from here on; half a copy of before is dropped. */
	begin(): Promise<void>;
	/** Throws where the tables of both stores differ. */
	describe(tables: readonly Table[]): Promise<void>;
	progress(table: Table): Promise<Progress>;
	/** Adds rows, and notes with them how far it has come. */
	add(table: Table, rows: readonly Row[], to: Progress): Promise<Progress>;
	/** What stands there now. */
	sums(table: Table): Promise<Sums>;
	/** How many rows a table has the server would know only after some time, and read it whole until then. */
	analyze(): Promise<void>;
	/** All or nothing: what `change` has written is kept when it has ended, and then the copy is a shop. */
	finish(change: (writer: CopyWriter) => Promise<void>): Promise<void>;
	close(): Promise<void>;
}

export interface CopyWriter {
	/** @param stays whether a row is only put there once more, because others refer to it */
	drop(
		table: Table,
		rows: readonly Row[],
		from: Sums,
		stays: (row: Row) => boolean,
	): Promise<Sums>;
	put(table: Table, rows: readonly Row[], to: Sums): Promise<Sums>;
}

const ABOUT_TYPES: Readonly<Record<string, ColumnType>> = {
	text: "text",
	"character varying": "text",
	bigint: "bigint",
	integer: "bigint",
	"double precision": "double",
};

/** In SQL. */
const TYPE_NAMES = {
	text: "text",
	bigint: "bigint",
	double: "double precision",
} as const;

/**
 * Takes the database for a copy. Throws {@link UnusableServer}: `taken` where a relay or another copy has it, `filled`
 * where there is a shop.
 */
export async function openCopyTarget(url: string): Promise<CopyTarget> {
	const { client, ask } = await connected(url);
	const { noted, note } = notesIn(ask);
	const { tables, triggers } = tablesIn(ask);
	const { types, typesOf, copiedRows, write, put } = rowsInto(ask);

	return {
		noted,
		note: async (name, value) => void (await note(name, value)),
		async begin() {
			const own = (await tables()).filter((name) => !/^kysely_/.test(name));
			await ask("begin");
			// Copied rows are as they are: nothing is to follow from them, and what was written there before goes.
			await triggers("disable");
			await ask(`truncate ${own.map((name) => `"${name}"`).join(", ")}`);
			await ask(`delete from ${COPY_TABLE}`);
			await ask("commit");
		},
		async describe(wanted) {
			for (const table of wanted)
				types.set(table.name, await described(ask, table));
		},
		async progress({ name }) {
			const value = await noted(`table ${name}`);
			return value === undefined
				? { ...NO_ROWS, after: -1, isWhole: false }
				: (JSON.parse(value) as Progress);
		},
		async add(table, rows, to) {
			await ask("begin");
			// The last commit of all is on the disk, and so is what was committed before it.
			await ask("set local synchronous_commit = off");
			const progress = { ...to, ...(await put(table, rows, to)) };
			await note(`table ${table.name}`, JSON.stringify(progress));
			await ask("commit");
			return progress;
		},
		async sums(table) {
			const columns = table.columns.map(
				(column, at) => [column, typesOf(table)[at] ?? "text"] as const,
			);
			const [row] = await ask<Sums & pg.QueryResultRow>(
				sumsStatement(table.name, columns),
			);
			return { rows: Number(row?.rows), sum: Number(row?.sum) };
		},
		async analyze() {
			await ask("analyze");
		},
		async finish(change) {
			await ask("begin");
			await change({
				async drop(table, rows, from, stays) {
					const leaving = rows.filter((row) => !stays(row));
					await write(deleteFrom, table, copiedRows(table, leaving));
					const types = typesOf(table);
					return withRows(from, copiedRows(table, rows), types, -1);
				},
				put,
			});
			await triggers("enable");
			await ask(`drop table ${COPY_TABLE}`);
			await ask("commit");
		},
		// What was begun and not committed goes with its connection.
		close: () => client.end().catch(() => {}),
	};
}

type Ask = <R extends pg.QueryResultRow>(
	text: string,
	values?: unknown[],
) => Promise<R[]>;

async function connected(
	url: string,
): Promise<{ client: pg.Client; ask: Ask }> {
	const client = new pg.Client({
		...clientConfig(url, WITHOUT_LIMITS),
		application_name: "shopbell copies",
	});
	client.on("error", () => {});
	async function ask<R extends pg.QueryResultRow>(
		text: string,
		values: unknown[] = [],
	): Promise<R[]> {
		try {
			return (await client.query<R>(text, values)).rows;
		} catch (error) {
			throw unusableServer(error);
		}
	}

	try {
		await client.connect();
		const [row] = await ask<{ got: number }>(TRY_ALONE.text);
		if (!row?.got) throw new UnusableServer("served");
		const { isEmpty, isCopying } = await inspectServer(url, "copy");
		if (!isEmpty && !isCopying) throw new UnusableServer("filled");
		await ask(
			`create table if not exists ${COPY_TABLE} (name text primary key, value text not null)`,
		);
	} catch (error) {
		await client.end().catch(() => {});
		throw unusableServer(error);
	}
	return { client, ask };
}

function notesIn(ask: Ask) {
	const note = (name: string, value: string) =>
		ask(
			`insert into ${COPY_TABLE} values ($1, $2) on conflict (name) do update set value = excluded.value`,
			[name, value],
		);

	async function noted(name: string): Promise<string | undefined> {
		const [row] = await ask<{ value: string }>(
			`select value from ${COPY_TABLE} where name = $1`,
			[name],
		);
		return row?.value;
	}

	return { note, noted };
}

/** How rows are sent, once the types of their columns are known. */
function rowsInto(ask: Ask) {
	const types = new Map<string, ColumnType[]>();
	const typesOf = ({ name }: Table) => types.get(name) ?? [];

	const copiedRows = (table: Table, rows: readonly Row[]): Copied[][] =>
		rows.map((row) =>
			row.map((value, at) => copiedValue(value, typesOf(table)[at] ?? "text")),
		);

	/** Many rows go as one text. */
	async function write(
		statement: (table: Table, from: string) => string,
		table: Table,
		rows: readonly Copied[][],
	): Promise<void> {
		if (rows.length === 0) return;
		const of = typesOf(table);
		const shape = table.columns
			.map((_, at) => `c${at} ${TYPE_NAMES[of[at] ?? "text"]}`)
			.join(", ");
		const asObjects = rows.map((row) =>
			Object.fromEntries(row.map((value, at) => [`c${at}`, value])),
		);
		await ask(statement(table, `json_to_recordset($1::json) as n (${shape})`), [
			JSON.stringify(asObjects),
		]);
	}

	async function put(
		table: Table,
		rows: readonly Row[],
		to: Sums,
	): Promise<Sums> {
		const copied = copiedRows(table, rows);
		await write(insertFrom, table, copied);
		return withRows(to, copied, typesOf(table));
	}

	return { types, typesOf, copiedRows, write, put };
}

function tablesIn(ask: Ask) {
	const tables = async () =>
		(
			await ask<{ name: string }>(
				`select tablename as name from pg_tables where schemaname = current_schema() and tablename <> '${COPY_TABLE}'`,
			)
		).map(({ name }) => name);

	const triggers = async (to: "enable" | "disable") => {
		for (const name of await tables())
			await ask(`alter table "${name}" ${to} trigger user`);
	};

	return { tables, triggers };
}

async function described(
	ask: Ask,
	{ name, columns }: Table,
): Promise<ColumnType[]> {
	const rows = await ask<{ column: string; type: string }>(
		`select column_name as column, data_type as type from information_schema.columns
				where table_schema = current_schema() and table_name = $1`,
		[name],
	);
	const found = new Map(
		rows.map(({ column, type }) => [column, ABOUT_TYPES[type]]),
	);
	return columns.map((column) => {
		const type = found.get(column);
		if (!type || found.size !== columns.length)
			throw new Error(`${name}.${column} is not the same on both stores`);
		return type;
	});
}

const namesOf = (names: readonly string[]) =>
	names.map((one) => `"${one}"`).join(", ");

/** A row that others refer to stays where it is, and is changed. */
function insertFrom({ name, columns, key, hasKey }: Table, from: string) {
	const into = `insert into "${name}" (${namesOf(columns)}) select ${columns.map((_, at) => `n.c${at}`).join(", ")} from ${from}`;
	if (!hasKey) return into;
	const rest = columns.filter((column) => !key.includes(column));
	const changes = rest.map((column) => `"${column}" = excluded."${column}"`);
	return `${into} on conflict (${namesOf(key)}) do ${changes.length > 0 ? `update set ${changes.join(", ")}` : "nothing"}`;
}

function deleteFrom({ name, columns, key, hasKey }: Table, from: string) {
	const same = key.map((column) => {
		const at = columns.indexOf(column);
		return `t."${column}" ${hasKey ? "=" : "is not distinct from"} n.c${at}`;
	});
	return `delete from "${name}" as t using ${from} where ${same.join(" and ")}`;
}
