import { bind } from "../../server/store/sqlite/bind.ts";
import type { Database, Statement } from "../../server/store/sqlite/driver.ts";

/** Writes many rows of a few tables, each by one statement that stays prepared. */
export interface InsertRows {
	/** The columns are those of the first row of the table. */
	insert(table: string, rows: readonly object[]): void;
	/** How many of each table. */
	written: ReadonlyMap<string, number>;
}

export function insertRows(database: Database): InsertRows {
	const statements = new Map<string, { columns: string[]; put: Statement }>();
	const written = new Map<string, number>();

	function statementFor(table: string, row: object) {
		const known = statements.get(table);
		if (known) return known;
		const columns = columnsOf(database, table).filter((name) => name in row);
		const slots = columns.map(() => "?").join(", ");
		const put = database.prepare(
			`insert into ${table} (${columns.map((name) => `"${name}"`).join(", ")}) values (${slots})`,
		);
		statements.set(table, { columns, put });
		return { columns, put };
	}

	return {
		written,
		insert(table, rows) {
			for (const row of rows as readonly Record<string, unknown>[]) {
				const { columns, put } = statementFor(table, row);
				put.run(...columns.map((name) => bind(row[name])));
			}
			if (rows.length > 0)
				written.set(table, (written.get(table) ?? 0) + rows.length);
		},
	};
}

function columnsOf(database: Database, table: string): string[] {
	const rows = database.prepare(`pragma table_info(${table})`).all();
	return (rows as { name: string }[]).map(({ name }) => name);
}
