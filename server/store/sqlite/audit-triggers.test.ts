import { type Kysely, sql } from "kysely";
import { afterEach, beforeEach, expect, test } from "vitest";
import { handClock } from "../../ports/clock.ts";
import type { CoreTables } from "../contract/rows.ts";
import { openSqlite } from "./sqlite.ts";

let store: Awaited<ReturnType<typeof opened>>;
let db: Kysely<CoreTables>;
beforeEach(async () => {
	store = await opened();
	db = store.db;
	await db
		.insertInto("audit")
		.values(["shop", "books"].map((site_id) => ({ ...ROW, site_id })))
		.execute();
});
afterEach(() => store.close());

const ROW = {
	at: 5,
	id: "a",
	person_id: "noor",
	action: "signed_in",
	target: null,
	details: "{}",
};

/** With the relay's own connection beside what it asks. */
const opened = () =>
	openSqlite<CoreTables, { db: Kysely<CoreTables> }>(":memory:", handClock(0), {
		queries: (db) => ({ db }),
		decisions: [],
	});

const REFUSED = "the audit log is only added to";
const SITES = ["books", "shop"];
const rows = () =>
	db
		.selectFrom("audit")
		.selectAll()
		.where("site_id", "in", SITES)
		.limit(9)
		.execute();

test("AU1 no row of the audit log is changed, dropped or replaced by the relay's own connection", async () => {
	const { person_id, ...row } = ROW;
	for (const statement of [
		db
			.updateTable("audit")
			.set({ action: "signed_out" })
			.where("site_id", "in", SITES)
			.where("at", "=", ROW.at),
		db
			.updateTable("audit")
			.set({ at: 1 })
			.where("site_id", "=", "shop")
			.where("at", "=", ROW.at),
		db.deleteFrom("audit").where("site_id", "in", SITES),
		db
			.insertInto("audit")
			.values({ ...row, site_id: "shop", person_id: null })
			.onConflict((on) =>
				on.columns(["site_id", "at", "id"]).doUpdateSet({ person_id: null }),
			),
	])
		await expect(statement.execute()).rejects.toThrow(REFUSED);
	for (const text of [
		"update or replace audit set at = 6 where site_id = 'shop' and at = 5",
		"insert or replace into audit select site_id, at, id, null, 'x', null, '{}' from audit where site_id = 'shop' and at = 5",
		"replace into audit values ('shop', 5, 'a', null, 'x', null, '{}')",
	])
		await expect(sql.raw(text).execute(db)).rejects.toThrow(REFUSED);
	expect(await rows()).toEqual([
		{ ...ROW, site_id: "books" },
		{ ...ROW, site_id: "shop" },
	]);
});

test("AU1 the retention has leave for what is older, of its site alone, and only while it says so", async () => {
	const drop = () =>
		db.deleteFrom("audit").where("site_id", "in", SITES).execute();
	const says = async (site_id: string, before: number) => {
		await db.deleteFrom("audit_retention").execute();
		await db
			.insertInto("audit_retention")
			.values({ site_id, before, dropped: 0 })
			.execute();
	};
	await says("shop", 5);
	await expect(drop()).rejects.toThrow(REFUSED);
	await says("shop", 6);
	await expect(drop()).rejects.toThrow(REFUSED);
	await db.deleteFrom("audit").where("site_id", "=", "shop").execute();
	await says("books", 0);
	await expect(drop()).rejects.toThrow(REFUSED);
	expect(await rows()).toHaveLength(1);
});
