import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeEach, expect, onTestFinished, test } from "vitest";
import { handClock } from "../ports/clock.ts";
import { openTested } from "../testing/store/open-tested.ts";
import { says, siteRow, visitorRow, written } from "../testing/store/suite.ts";
import type { Rebuild, RebuildSaid } from "./contract/rebuilds.ts";
import { chooseRows, STEP_MS } from "./sqlite/choose-rows.ts";
import { connect } from "./sqlite/driver.ts";

const STEP_MOST_MS = 5 * STEP_MS;

const folder = mkdtempSync(join(tmpdir(), "shopbell-rebuild-"));
afterAll(() => rmSync(folder, { recursive: true }));

let path: string;
let files = 0;
beforeEach(() => {
	files++;
	path = join(folder, `${files}.db`);
});

const clock = handClock(Date.UTC(2026, 5, 1));

function looks(sql: string): unknown[] {
	const database = connect(path);
	const rows = database.prepare(sql).raw().all() as unknown[][];
	database.close();
	return rows.flat();
}

function writes(sql: string): void {
	const database = connect(path);
	database.exec(sql);
	database.close();
}

async function opens(...rebuilds: Rebuild[]) {
	const store = await openTested(path, clock, rebuilds);
	onTestFinished(() => store.close());
	return store;
}

/** Three shoppers with a conversation each, and 300 entries. */
async function filled() {
	const store = await openTested(path, clock, []);
	const shop = siteRow("Lamp & Loom");
	await store.keepSite(shop);
	for (let at = 0; at < 3; at++) {
		const visitor = await store.makeVisitor(visitorRow(shop));
		await written(store, says(visitor, `Question ${at}`));
	}
	await store.close();
	writes(`with recursive n (i) as (select 2 union all select i + 1 from n where i < 100)
		insert into entries select site_id, conversation_id, i, i - 1, kind, v, author_kind, author_id, author_name,
			client_id || i, audience, body, at, erased_at from entries join n`);
}

/** Until it is done, failed or refused. */
function runs(store: Awaited<ReturnType<typeof opens>>): RebuildSaid[] {
	const said: RebuildSaid[] = [];
	store.rebuilds.start((one) => said.push(one));
	clock.pass(60_000);
	return said;
}

const kinds = (said: RebuildSaid[]) => said.map(({ kind }) => kind);
const schemaOf = (table: string) =>
	looks(
		`select sql from sqlite_master where tbl_name = '${table}' and sql is not null order by name`,
	);

test.each([
	["it took what it should", 400, 400, STEP_MS, 400],
	["it took nothing", 400, 400, 0, 800],
	["half the time", 400, 400, STEP_MS / 2, 800],
	["much less time", 400, 400, STEP_MS / 50, 800],
	["twice the time", 400, 400, STEP_MS * 2, 200],
	["far too long", 4_000, 4_000, STEP_MS * 1_000, 1_000],
	["never fewer than a hundred", 100, 100, STEP_MS * 1_000, 100],
	["never more than 5,000", 5_000, 5_000, 0, 5_000],
	["the short end of a range says nothing", 3, 400, 0, 400],
])("the next step: %s", (_, worked, rows, ms, next) => {
	expect(chooseRows(worked, rows, ms)).toBe(next);
});

test("whatever a row costs, all steps but the first few stay below 50 ms", () => {
	const costs = fc.double({ min: 1e-4, max: STEP_MOST_MS / 101, noNaN: true });
	fc.assert(
		fc.property(costs, (msPerRow) => {
			let rows = 5_000;
			for (let step = 0; step < 4; step++)
				rows = chooseRows(rows, rows, rows * msPerRow);
			expect(rows * msPerRow).toBeLessThanOrEqual(STEP_MOST_MS);
		}),
	);
});

test("no rebuild is under way where none is declared", async () => {
	const store = await opens();
	expect(runs(store)).toEqual([]);
	expect(store.rebuilds.progress()).toEqual([]);
});

test("keys to other tables, indexes, triggers and rows are taken along", async () => {
	await filled();
	writes(
		"create trigger marks after update of ref on conversations begin update people set name = name; end",
	);
	const before = looks("select * from conversations order by site_id, id");
	const schema = schemaOf("conversations");
	const store = await opens({ name: "same", table: "conversations" });
	expect(kinds(runs(store))).toEqual(["begins", "done"]);
	expect(looks("select * from conversations order by site_id, id")).toEqual(
		before,
	);
	// SQLite cannot rename an index, so each has the next number.
	expect(
		schemaOf("conversations").map((sql) =>
			String(sql)
				.toLowerCase()
				.replace(/(index "\w+)_2"/, '$1"'),
		),
	).toEqual(schema.map((sql) => String(sql).toLowerCase()));
	expect(looks("pragma foreign_key_check")).toEqual([]);
	// Done once, for ever.
	await store.close();
	expect(
		runs(
			await openTested(path, clock, [{ name: "same", table: "conversations" }]),
		),
	).toEqual([]);
});

test("a copy that is not the same is thrown away, and the table stays as it was", async () => {
	await filled();
	const before = schemaOf("entries");
	const rows = looks("select * from entries order by conversation_id, seq");
	const store = await opens({
		name: "by chance",
		table: "entries",
		columns: { body: "hex(randomblob(8))" },
	});
	const said = runs(store);
	expect(kinds(said)).toEqual(["begins", "failed"]);
	expect(String((said[1] as { error: unknown }).error)).toContain(
		"rows of entries differ in its copy",
	);
	expect(store.rebuilds.progress()).toMatchObject([{ phase: "failed" }]);
	expect(schemaOf("entries")).toEqual(before);
	expect(looks("select * from entries order by conversation_id, seq")).toEqual(
		rows,
	);
	expect(
		looks(
			"select count(*) from sqlite_master where name like '%\\_\\_%' escape '\\'",
		),
	).toEqual([0]);
});

test("with another plan than before it begins anew", async () => {
	await filled();
	const first = await openTested(path, clock, [
		{ name: "one", table: "entries" },
	]);
	first.rebuilds.start(() => {});
	clock.pass(10);
	expect(first.rebuilds.progress()).toMatchObject([
		{ phase: "copying", rows: 100 },
	]);
	first.rebuilds.stop();
	await first.close();
	const second = await opens({
		name: "one",
		table: "entries",
		indexes: (table) => [`create index entries_at on "${table}" (at)`],
	});
	expect(kinds(runs(second))).toEqual(["resumes", "begins", "done"]);
	expect(looks("select count(*) from entries")).toEqual([300]);
	expect(schemaOf("entries").join()).toContain("entries_at");
});

test.each([
	["sites", /cannot be rebuilt beside itself: \w.* refers to it/],
	["calls", /calls has no primary key to go along by/],
	["nothing", /there is no table nothing to rebuild/],
])("%s cannot be rebuilt, and the log says why", async (table, why) => {
	const store = await opens({ name: "wrong", table });
	const [said] = runs(store);
	expect(said).toMatchObject({ kind: "failed" });
	expect(String((said as { error: unknown }).error)).toMatch(why);
	expect(store.rebuilds.progress()).toMatchObject([{ phase: "failed" }]);
});

test("an empty table is rebuilt at once", async () => {
	const store = await opens({ name: "empty", table: "answers" });
	expect(kinds(runs(store))).toEqual(["begins", "done"]);
});
