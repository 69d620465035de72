import {
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { Worker } from "node:worker_threads";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { bind } from "./bind.ts";
import { connect, type Database } from "./driver.ts";

const folder = mkdtempSync(join(tmpdir(), "shopbell-driver-"));
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;
const freshPath = () => join(folder, `${++files}.db`);

let path: string;
let database: Database;
beforeEach(() => {
	path = freshPath();
	database = connect(path);
	database.exec(
		"pragma journal_mode = wal; create table t (a unique, b integer)",
	);
	return () => database.close();
});

function codeOf(work: () => unknown): string {
	try {
		work();
	} catch (error) {
		return String((error as { code?: string }).code);
	}
	return "none";
}

/** Another connection that is in the middle of writing. */
function whileLocked(work: () => void): void {
	const other = connect(path);
	other.exec("begin immediate");
	try {
		work();
	} finally {
		other.exec("rollback");
		other.close();
	}
}

describe("values", () => {
	test("the library takes true for 1, NaN for null and an object for names, so bind refuses them", () => {
		const raw = database.prepare("select ? as x");
		expect(raw.all(true as never)).toEqual([{ x: 1 }]);
		expect(raw.all(Number.NaN)).toEqual([{ x: null }]);
		expect(raw.all({} as never)).toEqual([{ x: null }]);
		expect(() => raw.all(undefined as never)).toThrow(/cannot be bound/);
		for (const value of [true, Number.NaN, {}, undefined])
			expect(() => bind(value)).toThrow(/^cannot be stored/);
	});

	test("times, numbers, texts and bytes are read as they were written", () => {
		const insert = database.prepare("insert into t values (?, ?)");
		insert.run(Buffer.from([0, 255]), 1_780_000_000_000);
		insert.run("Zürich 🛎", -1);
		insert.run(1.5, null);
		expect(
			database.prepare("select a, b, typeof(b) from t").raw().all(),
		).toEqual([
			[new Uint8Array([0, 255]), 1_780_000_000_000, "integer"],
			["Zürich 🛎", -1, "integer"],
			[1.5, null, "null"],
		]);
	});

	test("a whole number that JavaScript cannot hold is written as a bigint, and refused when it is read", () => {
		database.prepare("insert into t values (1, ?)").run(2n ** 60n);
		expect(() => database.prepare("select b from t").all()).toThrow(
			/too large/,
		);
		expect(
			database
				.prepare("select b = ? from t")
				.raw()
				.all(2n ** 60n),
		).toEqual([[1]]);
	});

	test("more values than there are places are refused", () => {
		expect(codeOf(() => database.prepare("select ?").all(1, 2))).toBe(
			"SQLITE_RANGE",
		);
	});
});

describe("rows", () => {
	test("a row is a plain object", () => {
		const [row] = database.prepare("select 1 as a, 'x' as b").all();
		expect(row).toStrictEqual({ a: 1, b: "x" });
		expect(structuredClone(row)).toStrictEqual(row);
		expect(database.prepare("select a from t").all()).toEqual([]);
	});

	test("a statement knows whether it answers with rows", () => {
		const reads = (sql: string) => database.prepare(sql).reader;
		expect(reads("select 1")).toBe(true);
		expect(reads("pragma synchronous")).toBe(true);
		expect(reads("insert into t values (1, 1) returning a")).toBe(true);
		expect(reads("insert into t values (1, 1)")).toBe(false);
		expect(reads("begin immediate")).toBe(false);
	});

	test("a kept statement answers with the columns that its table has now", () => {
		const all = database.prepare("select * from t");
		database.exec("insert into t values ('x', 1)");
		expect(all.all()).toEqual([{ a: "x", b: 1 }]);
		database.exec("alter table t add column c text");
		expect(all.all()).toEqual([{ a: "x", b: 1, c: null }]);
		database.exec("alter table t drop column b");
		expect(all.all()).toEqual([{ a: "x", c: null }]);
		database.exec("create table next (c, a)");
		database.exec("insert into next select c, a from t");
		database.exec("drop table t; alter table next rename to t");
		expect(all.reader).toBe(true);
		expect(all.all()).toEqual([{ c: null, a: "x" }]);
		database.exec("begin; alter table t rename column a to d");
		expect(all.all()).toEqual([{ c: null, d: "x" }]);
		database.exec("rollback");
		expect(all.all()).toEqual([{ c: null, a: "x" }]);
	});

	test("what is written between reads of one statement is seen by the next", () => {
		const count = database.prepare("select count(*) as n from t");
		expect(count.all()).toEqual([{ n: 0 }]);
		database.prepare("insert into t values (1, 1)").run();
		expect(count.all()).toEqual([{ n: 1 }]);
	});
});

describe("errors have SQLite's name", () => {
	test("of another who writes, whichever way the statement is run", () => {
		whileLocked(() => {
			const insert = "insert into t values (1, 1)";
			const returning = database.prepare(`${insert} returning a`);
			expect(codeOf(() => database.exec(insert))).toBe("SQLITE_BUSY");
			expect(codeOf(() => database.prepare(insert).run())).toBe("SQLITE_BUSY");
			expect(codeOf(() => returning.run())).toBe("SQLITE_BUSY");
			expect(codeOf(() => returning.all())).toBe("SQLITE_BUSY");
		});
		// None of them stands half begun.
		expect(database.inTransaction).toBe(false);
		database.exec("begin immediate; insert into t values (1, 1); commit");
	});

	test("of what read before somebody else wrote", () => {
		database.exec("begin");
		database.prepare("select * from t").all();
		const other = connect(path);
		other.exec("insert into t values (1, 1)");
		other.close();
		expect(codeOf(() => database.exec("insert into t values (2, 2)"))).toBe(
			"SQLITE_BUSY",
		);
		database.exec("rollback");
	});

	test("of a full disk, which takes the transaction back", () => {
		database.exec("pragma max_page_count = 1; begin immediate");
		const insert = database.prepare("insert into t values (zeroblob(?), 1)");
		expect(codeOf(() => insert.run(100_000))).toBe("SQLITE_FULL");
		const returning = database.prepare(
			"insert into t values (zeroblob(?), 1) returning b",
		);
		expect(codeOf(() => returning.all(100_000))).toBe("SQLITE_FULL");
		if (database.inTransaction) database.exec("rollback");
		database.exec("pragma max_page_count = 4294967294");
		expect(insert.run(100_000).changes).toBe(1);
	});

	test("of what breaks a rule of the schema, and the transaction stays", () => {
		const insert = database.prepare("insert into t values (?, 1)");
		const returning = database.prepare(
			"insert into t values (?, 1) returning a",
		);
		database.exec("begin immediate");
		insert.run(1);
		expect(codeOf(() => insert.run(1))).toBe("SQLITE_CONSTRAINT");
		expect(codeOf(() => returning.all(1))).toBe("SQLITE_CONSTRAINT");
		expect(database.inTransaction).toBe(true);
		insert.run(2);
		database.exec("commit");
		expect(database.prepare("select a from t").raw().all()).toEqual([[1], [2]]);
	});

	test("of what is written where only reading is allowed", () => {
		const reader = connect(path, { readOnly: "yes" });
		const insert = "insert into t values (1, 1)";
		expect(codeOf(() => reader.exec(insert))).toBe("SQLITE_READONLY");
		expect(codeOf(() => reader.prepare(`${insert} returning a`).all())).toBe(
			"SQLITE_READONLY",
		);
		reader.close();
		database.exec("pragma query_only = on");
		expect(codeOf(() => database.exec(insert))).toBe("SQLITE_READONLY");
	});

	test("of a file that is not there, cannot be one, or is none of SQLite", () => {
		const absent = join(folder, "absent.db");
		expect(codeOf(() => connect(absent, { readOnly: "yes" }))).toBe(
			"SQLITE_CANTOPEN",
		);
		expect(readdirSync(folder)).not.toContain("absent.db");
		expect(codeOf(() => connect(folder))).toBe("SQLITE_CANTOPEN");
		expect(codeOf(() => connect(join(folder, "no", "a.db")))).toBe(
			"SQLITE_CANTOPEN",
		);
		const text = join(folder, "text.db");
		writeFileSync(text, "no database ".repeat(100));
		const opened = connect(text);
		expect(codeOf(() => opened.exec("select * from t"))).toBe("SQLITE_NOTADB");
		opened.close();
	});

	test("of a damaged page, in the middle of the rows", () => {
		const copy = freshPath();
		database.exec(
			`with recursive n (i) as (select 1 union all select i + 1 from n where i < 2000) insert into t select hex(randomblob(40)), i from n; vacuum into '${copy}'`,
		);
		const bytes = readFileSync(copy);
		const page = Math.floor(bytes.length / 4_096 / 4) * 4_096;
		writeFileSync(copy, bytes.fill(0xff, page, page + 4_096));
		const damaged = connect(copy);
		const all = damaged.prepare("select b from t");
		expect(codeOf(() => all.all())).toBe("SQLITE_CORRUPT");
		expect(damaged.inTransaction).toBe(false);
		// The statement does not stand half done.
		damaged.exec("begin immediate; commit");
		damaged.close();
	});

	test("of a sentence that is none, and the code of a fault of our own stays", () => {
		expect(codeOf(() => database.prepare("selec"))).toBe("SQLITE_ERROR");
		expect(codeOf(() => database.prepare('select "a text"'))).toBe(
			"SQLITE_ERROR",
		);
		database.close();
		expect(codeOf(() => database.prepare("select 1"))).toBe(
			"ERR_INVALID_STATE",
		);
	});
});

describe("connections", () => {
	test("without a time limit who is locked out hears so at once, with one later", () => {
		database.exec("pragma busy_timeout = 50");
		expect(database.prepare("pragma busy_timeout").all()).toEqual([
			{ timeout: 50 },
		]);
		const patient = connect(path, { timeout: 5_000 });
		expect(patient.prepare("pragma busy_timeout").all()).toEqual([
			{ timeout: 5_000 },
		]);
		patient.close();
		const again = connect(path);
		expect(again.prepare("pragma busy_timeout").all()).toEqual([
			{ timeout: 0 },
		]);
		again.close();
	});

	test("closed it has no transaction, and closing twice does no harm", () => {
		database.exec("begin immediate");
		const open = database.prepare("select * from t");
		open.all();
		expect(database.inTransaction).toBe(true);
		database.close();
		database.close();
		expect(database.inTransaction).toBe(false);
		expect(() => open.all()).toThrow(/closed/);
		// What was not committed is gone, and the lock with it.
		const next = connect(path);
		next.exec("begin immediate; commit");
		next.close();
	});

	test("settings are those that the store relies on", () => {
		const says = (name: string) =>
			database.prepare(`pragma ${name}`).raw().all().flat()[0];
		expect(says("foreign_keys")).toBe(1);
		expect(says("recursive_triggers")).toBe(0);
		expect(says("temp_store")).toBe(2);
		database.exec("pragma secure_delete = on");
		expect(says("secure_delete")).toBe(1);
		expect(says("synchronous")).toBeGreaterThan(0);
	});

	test("it has what search and copies need: FTS5, JSON, ATTACH, VACUUM INTO", () => {
		database.exec(
			"create virtual table f using fts5(a); insert into f values ('Oak chair')",
		);
		expect(
			database.prepare("select a from f where f match 'chair'").all(),
		).toEqual([{ a: "Oak chair" }]);
		const copy = freshPath();
		database.exec(`insert into t values ('x', 1); vacuum into '${copy}'`);
		const beside = connect(":memory:");
		beside.exec(`attach database '${copy}' as shop`);
		expect(
			beside.prepare("select json_array(a, b, null) as row from shop.t").all(),
		).toEqual([{ row: '["x",1,null]' }]);
		beside.exec("detach database shop");
		beside.close();
	});

	test("a file that nobody changes is read without a file beside it", () => {
		const copy = freshPath();
		database.exec(`insert into t values ('x', 1); vacuum into '${copy}'`);
		const beside = connect(copy, { readOnly: "immutable" });
		expect(beside.prepare("select a from t").all()).toEqual([{ a: "x" }]);
		expect(codeOf(() => beside.exec("delete from t"))).toBe("SQLITE_READONLY");
		beside.close();
		const itself = basename(copy);
		expect(
			readdirSync(folder).filter((name) => name.startsWith(itself)),
		).toEqual([itself]);
	});
});

const LIBRARY = createRequire(import.meta.url).resolve(
	"@photostructure/sqlite",
);

const WRITES_TEN = `
const { parentPort, workerData: [library, path, from] } = require("node:worker_threads");
const { DatabaseSync } = require(library);
const database = new DatabaseSync(path, { timeout: 10000 });
const insert = database.prepare("insert into t values (?, 1)");
for (let at = from; at < from + 10; at++) {
	database.exec("begin immediate");
	insert.run(at);
	database.exec("commit");
}
database.close();
parentPort.postMessage("done");`;

test("two threads write to one file, and this one reads what both have committed", async () => {
	const worker = (from: number) =>
		new Promise<void>((done, fail) => {
			new Worker(WRITES_TEN, { eval: true, workerData: [LIBRARY, path, from] })
				.once("error", fail)
				.once("exit", () => done());
		});
	await Promise.all([worker(0), worker(100)]);
	expect(database.prepare("select count(*) as n from t").all()).toEqual([
		{ n: 20 },
	]);
});
