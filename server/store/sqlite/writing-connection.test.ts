import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { connect } from "./driver.ts";
import { writingConnection } from "./writing-connection.ts";

const folder = mkdtempSync(join(tmpdir(), "shopbell-writing-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("what another connection has made of a table is read by its names, in transactions as well", () => {
	const path = join(folder, "one.db");
	const other = connect(path);
	other.exec(
		"pragma journal_mode = wal; create table store_values (name text primary key, value)",
	);
	other.exec("insert into store_values values ('a', 'of a')");
	const database = connect(path);
	const carryOut = writingConnection(database);
	const select = "select * from store_values where name = 'a'";
	const asked = (statement: string | number) => {
		const { results } = carryOut({
			texts: [select],
			begins: true,
			steps: [{ statement, values: [], answers: "rows" }],
			ends: "commit",
		});
		return results[0]?.rows;
	};
	const row = [{ name: "a", value: "of a" }];
	expect([asked(0), asked(select)]).toEqual([row, row]);
	other.exec("create table next (value, name text primary key)");
	other.exec("insert into next select value, name from store_values");
	other.exec(
		"drop table store_values; alter table next rename to store_values",
	);
	expect([asked(0), asked(select)]).toEqual([row, row]);
	for (const one of [other, database]) one.close();
});
