import pg from "pg";
import type { Dump } from "./account.ts";
import { dumpOf } from "./dump.ts";

const { builtins } = pg.types;
/** Times and counts are numbers. */
const types: pg.CustomTypesConfig = {
	getTypeParser: (oid: number, format?: "text" | "binary") =>
		oid === builtins.INT8
			? Number
			: format === "binary"
				? pg.types.getTypeParser(oid, format)
				: pg.types.getTypeParser(oid),
};

/** The same as {@link dump} of relays that keep what they have on a database server: all of it at one moment. */
export async function dumpServer(url: string, files: string): Promise<Dump> {
	const asked: string[] = [];
	dumpOf((sql) => {
		asked.push(sql);
		return [];
	}, files);
	const client = new pg.Client({ connectionString: url, types });
	await client.connect();
	try {
		await client.query("begin isolation level repeatable read read only");
		const rows = new Map<string, unknown[]>();
		for (const sql of asked) rows.set(sql, (await client.query(sql)).rows);
		await client.query("commit");
		return dumpOf(<T>(sql: string) => (rows.get(sql) ?? []) as T[], files);
	} finally {
		await client.end();
	}
}
