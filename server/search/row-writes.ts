import { type Kysely, sql } from "kysely";
import {
	slot,
	statement,
	type Write,
	write,
} from "../store/contract/statement.ts";
import { rowIdAt, type SearchRow, type SearchTables } from "./rows.ts";

/** What a row is made of. */
export interface NewSearchRow extends Omit<SearchRow, "id"> {
	/** The first number that it may get. */
	from: number;
}

const slots = (): NewSearchRow => ({
	from: slot<number>("from"),
	site_id: slot<string>("site_id"),
	conversation_id: slot<string>("conversation_id"),
	seq: slot<number>("seq"),
	words: slot<string>("words"),
});

const add = statement<SearchTables, NewSearchRow>("add search row", (db) =>
	addingRow(db, slots(), newest),
);

/** One more line is found, behind all that stand there. */
export function addRow(row: Omit<SearchRow, "id">, at: number): Write {
	return write(add, { ...row, from: rowIdAt(at) });
}

type OfEntry = Pick<SearchRow, "site_id" | "conversation_id" | "seq">;

const drop = statement<SearchTables, OfEntry>("drop search row", (db) =>
	db
		.deleteFrom("search_rows")
		.where("site_id", "=", slot<string>("site_id"))
		.where("conversation_id", "=", slot<string>("conversation_id"))
		.where("seq", "=", slot<number>("seq")),
);

export const dropRow = (values: OfEntry) => write(drop, values);

/** With the next free number; of a row that is there, only the words are new. */
export function addingRow(
	db: Kysely<SearchTables>,
	{ from, ...row }: NewSearchRow,
	last: (from: number) => ReturnType<typeof sql<number | null>>,
) {
	return db
		.insertInto("search_rows")
		.values({
			...row,
			id: sql<number>`coalesce(${last(from)} + 1, ${from})`,
		})
		.onConflict((on) =>
			on
				.columns(["site_id", "conversation_id", "seq"])
				.doUpdateSet((row) => ({ words: row.ref("excluded.words") }))
				.whereRef("search_rows.words", "<>", "excluded.words"),
		);
}

/** Of all rows from this number on. */
function newest(from: number) {
	return sql<number | null>`(
		select r.id from search_rows as r where r.id >= ${from} order by r.id desc limit 1
	)`;
}

/** The last of those that stand there without a gap from this number on. */
export function lastInARow(from: number) {
	return sql<number | null>`(
		select r.id from search_rows as r where r.id >= ${from}
			and exists (select 1 from search_rows as f where f.id = ${from})
			and not exists (select 1 from search_rows as n where n.id = r.id + 1)
		order by r.id limit 1
	)`;
}
