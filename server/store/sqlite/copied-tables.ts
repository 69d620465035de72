import { ATTACHED, attached, quoted } from "./attached.ts";
import { connect, type Database, type Stored } from "./driver.ts";

/** A table as the embedded store has it, by which its rows are copied. */
export interface CopiedTable {
	name: string;
	columns: readonly string[];
	/** By which a row is found; every column, where a row may stand there twice. */
	key: readonly string[];
	/** Whether no two rows have the same key. */
	hasKey: boolean;
	/** Whether rows of other tables refer to one of it. */
	isReferred: boolean;
}

/** Rows in the order in which they lie in the file. */
export interface Page {
	rows: Stored[][];
	/** After which the next page begins; null: there is none. */
	after: number | null;
}

/** A copy of a database that nobody writes to. */
export interface Snapshot {
	tables: readonly CopiedTable[];
	page(table: CopiedTable, after: number, most: number): Page;
	close(): void;
}

/** What one table has and had not, and had and has not; a row that was changed is in both. */
export interface TableChanges {
	gone(most: number): Iterable<Stored[][]>;
	come(most: number): Iterable<Stored[][]>;
}

/** The name of the snapshot while it is attached beside the shop. */
const BEFORE = "before";

/** Its own of each store: the log of migrations, how tables are made anew, and what the search is made of. */
const OWN = /^(sqlite_|kysely_|search_index)|^rebuilds$/;

/** Names are the schema's own. */
const name = (text: string) => `"${text}"`;
const list = (names: readonly string[], of = "") =>
	names.map((one) => of + name(one)).join(", ");

export function openSnapshot(path: string): Snapshot {
	const database = connect(path, { readOnly: "immutable" });
	return {
		tables: tablesOf(database),
		page: (table, after, most) =>
			pageOf(
				database,
				`select rowid, ${list(table.columns)} from ${name(table.name)}
					where rowid > ${after} order by rowid limit ${most}`,
				most,
			),
		close: () => database.close(),
	};
}

/** Whether tables are still made anew, so that some rows stand in one and some in the other. */
export function isRebuilding(path: string): boolean {
	return attached(
		path,
		(database) =>
			database
				.prepare(`select 1 from ${ATTACHED}.rebuilds where ended_at is null`)
				.all().length > 0,
	);
}

/** What a shop has become since it was copied. Nobody writes to it meanwhile. */
export async function withChanges<T>(
	path: string,
	snapshot: string,
	work: (of: (table: CopiedTable) => TableChanges) => Promise<T>,
): Promise<T> {
	const database = connect(":memory:");
	try {
		database.exec(`attach database ${quoted(path)} as ${ATTACHED}`);
		database.exec(`attach database ${quoted(snapshot)} as ${BEFORE}`);
		return await work((table) => ({
			gone: (most) => missing(database, table, BEFORE, ATTACHED, most),
			come: (most) => missing(database, table, ATTACHED, BEFORE, most),
		}));
	} finally {
		database.exec(`detach database ${BEFORE}`);
		database.exec(`detach database ${ATTACHED}`);
		database.close();
	}
}

/** Rows of one that the other does not have. */
function* missing(
	database: Database,
	table: CopiedTable,
	of: string,
	other: string,
	most: number,
): Generator<Stored[][]> {
	if (!table.hasKey) {
		const rows = database
			.prepare(withoutKey(table, of, other))
			.raw()
			.all() as Stored[][];
		// Each as often as it stands there.
		const all = rows.flatMap((row) =>
			Array.from({ length: Number(row.at(-1)) }, () => row.slice(0, -1)),
		);
		for (let at = 0; at < all.length; at += most)
			yield all.slice(at, at + most);
		return;
	}
	const same = [
		...table.key.map((one) => `o.${name(one)} = r.${name(one)}`),
		...table.columns
			.filter((one) => !table.key.includes(one))
			.map((one) => `o.${name(one)} is r.${name(one)}`),
	].join(" and ");
	for (let after: number | null = -1; after !== null; ) {
		const page: Page = pageOf(
			database,
			`select r.rowid, ${list(table.columns, "r.")} from ${of}.${name(table.name)} as r
				where r.rowid > ${after} and not exists (
					select 1 from ${other}.${name(table.name)} as o where ${same}
				) order by r.rowid limit ${most}`,
			most,
		);
		after = page.after;
		if (page.rows.length > 0) yield page.rows;
	}
}

function withoutKey(table: CopiedTable, of: string, other: string): string {
	const counted = (where: string) =>
		`select ${list(table.columns)}, count(*) from ${where}.${name(table.name)} group by ${list(table.columns)}`;
	return `${counted(of)} except ${counted(other)}`;
}

function pageOf(database: Database, sql: string, most: number): Page {
	const rows = database.prepare(sql).raw().all() as Stored[][];
	const last = rows.at(-1)?.[0];
	return {
		rows: rows.map((row) => row.slice(1)),
		after: rows.length < most ? null : Number(last),
	};
}

/** Those that others refer to come first. */
function tablesOf(database: Database): CopiedTable[] {
	const names = database
		.prepare("select name from sqlite_schema where type = 'table'")
		.raw()
		.all()
		.flat() as string[];
	const own = names.filter((table) => !OWN.test(table)).toSorted();
	const referred = new Set(
		own.flatMap(
			(table) =>
				database
					.prepare(
						`select "table" from pragma_foreign_key_list(${quoted(table)})`,
					)
					.raw()
					.all()
					.flat() as string[],
		),
	);
	return [
		...own.filter((table) => referred.has(table)),
		...own.filter((table) => !referred.has(table)),
	].map((table) => ({
		...tableOf(database, table),
		isReferred: referred.has(table),
	}));
}

function tableOf(
	database: Database,
	table: string,
): Omit<CopiedTable, "isReferred"> {
	const columns = database
		.prepare(`select name, pk from pragma_table_info(${quoted(table)})`)
		.raw()
		.all() as [string, number][];
	const all = columns.map(([column]) => column);
	const key = columns
		.filter(([, pk]) => pk > 0)
		.toSorted(([, one], [, other]) => one - other)
		.map(([column]) => column);
	return {
		name: table,
		columns: all,
		key: key.length > 0 ? key : all,
		hasKey: key.length > 0,
	};
}
