import { afterEach, beforeEach, expect, test } from "vitest";
import { connect, type Database } from "./driver.ts";
import {
	createStatementCache,
	type StatementCache,
} from "./statement-cache.ts";

const COUNT = "select count(*) as n from t";
const INSERT = "insert into t (a) values (?)";

let database: Database;
/** Texts that were prepared, in order. */
let prepared: string[];
let cache: StatementCache;

beforeEach(() => {
	database = connect(":memory:");
	database.exec("create table t (a integer unique)");
	prepared = [];
	const prepare = database.prepare.bind(database);
	database.prepare = (sql: string) => {
		prepared.push(sql);
		return prepare(sql);
	};
	cache = createStatementCache(database, 2);
});
afterEach(() => database.close());

function insert(a: number): void {
	cache.run(INSERT, (statement) => statement.run(a));
}

function rows(sql = "select * from t"): unknown[] {
	return cache.run(sql, (statement) => statement.all());
}

test("a text is prepared once, and runs with other values", () => {
	for (const a of [1, 2, 3]) insert(a);
	expect(rows(COUNT)).toEqual([{ n: 3 }]);
	expect(prepared).toEqual([INSERT, COUNT]);
});

test("of more texts than are kept, the one goes that was used longest ago", () => {
	insert(1);
	rows(COUNT);
	insert(2);
	rows();
	insert(3);
	rows(COUNT);
	expect(prepared).toEqual([INSERT, COUNT, "select * from t", COUNT]);
});

test("one that failed is prepared anew", () => {
	insert(1);
	expect(() => insert(1)).toThrow(/UNIQUE/);
	insert(2);
	expect(prepared).toEqual([INSERT, INSERT]);
	expect(rows(COUNT)).toEqual([{ n: 2 }]);
});

test("after a change of the schema the same text answers with the columns of then", () => {
	insert(1);
	expect(rows()).toEqual([{ a: 1 }]);
	cache.run("alter table t add column b integer", (statement) =>
		statement.run(),
	);
	expect(rows()).toEqual([{ a: 1, b: null }]);
});
