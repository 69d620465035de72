import { hash } from "node:crypto";
import { bind } from "./bind.ts";

/** How a column of PostgreSQL keeps its values, of the types that the migrations have. */
export type ColumnType = "text" | "bigint" | "double";

/** A value as it goes into a row that is sent as JSON. */
export type Copied = string | number | null;

/** How many rows, and the sum of what is hashed of each: the order does not matter, and a row can be taken off. */
export interface Sums {
	rows: number;
	sum: number;
}

/** Sums stay below it, and with them every number that is added. */
const SUM_BELOW = 2 ** 48;
const HEX = 12;

const UNIT = "\u001f";
const NULL = "\u001e";

/** As the store would keep it: the embedded one lets a fraction of a millisecond stand in a whole number. */
export function copiedValue(value: unknown, type: ColumnType): Copied {
	if (value === null || value === undefined) return null;
	switch (type) {
		case "text":
			return bind(typeof value === "string" ? value : String(value));
		case "bigint":
			return Math.round(Number(value));
		case "double":
			return Number(value);
	}
}

export const NO_ROWS: Sums = { rows: 0, sum: 0 };

/** With these rows more, or with `-1` fewer. */
export function withRows(
	sums: Sums,
	rows: readonly (readonly Copied[])[],
	types: readonly ColumnType[],
	sign: 1 | -1 = 1,
): Sums {
	let { sum } = sums;
	for (const row of rows) {
		const text = row.map((value, at) => said(value, types[at])).join(UNIT);
		const number = Number.parseInt(hash("sha256", text).slice(0, HEX), 16);
		sum = (sum + SUM_BELOW + sign * number) % SUM_BELOW;
	}
	return { rows: sums.rows + sign * rows.length, sum };
}

function said(value: Copied, type: ColumnType | undefined): string {
	if (value === null) return NULL;
	return type === "double" ? bytesOf(Number(value)) : String(value);
}

/** A number with a fraction is written in many ways, and has one pattern of bits. */
function bytesOf(value: number): string {
	const bytes = Buffer.alloc(8);
	bytes.writeDoubleBE(value);
	return bytes.toString("hex");
}

/** The same of all rows of a table, in the words of PostgreSQL. */
export function sumsStatement(
	table: string,
	columns: readonly (readonly [string, ColumnType])[],
): string {
	const parts = columns.map(([column, type]) => {
		const value =
			type === "text"
				? `"${column}"`
				: type === "bigint"
					? `"${column}"::text`
					: `encode(float8send("${column}"), 'hex')`;
		return `coalesce(${value}, chr(30))`;
	});
	const text = `concat_ws(chr(31), ${parts.join(", ")})`;
	const number = `('x' || substr(encode(sha256(convert_to(${text}, 'UTF8')), 'hex'), 1, ${HEX}))::bit(48)::bigint`;
	return `select count(*) as rows, coalesce(sum(${number}), 0) % ${SUM_BELOW} as sum from "${table}"`;
}
