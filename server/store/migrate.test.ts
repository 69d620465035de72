import { Kysely, type Migration, sql } from "kysely";
import { expect, test } from "vitest";
import { handClock } from "../ports/clock.ts";
import { migrate, type SchemaChange } from "./migrate.ts";
import { sqliteDialect } from "./sqlite/dialect.ts";
import { connect } from "./sqlite/driver.ts";
import { createTransactions } from "./sqlite/transactions.ts";

test("a migration with a body for each database runs the one of its own, under the one name", async () => {
	const ran: string[] = [];
	const body = (name: string) => ({
		up: async () => void ran.push(name),
	});
	const changes: Record<string, SchemaChange> = {
		"001-both": body("both"),
		"002-each": { sqlite: body("sqlite"), postgres: body("postgres") },
	};
	const db = new Kysely<{ kysely_migration: { name: string } }>({
		dialect: sqliteDialect({
			database: connect(":memory:"),
			transactions: createTransactions(handClock(0)),
		}),
	});
	await migrate(db, "sqlite", changes);
	await migrate(db, "sqlite", changes);
	expect(ran).toEqual(["both", "sqlite"]);
	const { rows } = await sql<{
		name: string;
	}>`select name from kysely_migration order by name`.execute(db);
	expect(rows.map(({ name }) => name)).toEqual(["001-both", "002-each"]);
	await db.destroy();
});

test("UP3 all that is pending is done in one transaction: where one fails, the schema and the rows are as they were", async () => {
	const database = connect(":memory:");
	const db = new Kysely<{ kysely_migration: { name: string } }>({
		dialect: sqliteDialect({
			database,
			transactions: createTransactions(handClock(0)),
		}),
	});
	const makes = (table: string): Migration => ({
		up: (of: Kysely<unknown>) =>
			of.schema.createTable(table).addColumn("x", "text").execute(),
	});
	const first = { "001-first": makes("first") };
	const broken: Migration = {
		async up(of) {
			await sql`alter table more add column y text`.execute(of);
			await sql`drop table first`.execute(of);
			throw new Error("the third fails");
		},
	};
	await migrate(db, "sqlite", first);
	database.exec("insert into first values ('stays')");
	const more = { ...first, "002-more": makes("more") };
	await expect(
		migrate(db, "sqlite", { ...more, "003-broken": broken }),
	).rejects.toThrow("the third fails");
	const tables =
		"select name from sqlite_master where name in ('first', 'more')";
	expect(database.prepare(tables).raw().all()).toEqual([["first"]]);
	expect(database.prepare("select * from first").raw().all()).toEqual([
		["stays"],
	]);
	await migrate(db, "sqlite", more);
	expect(database.prepare(tables).raw().all()).toHaveLength(2);
	await db.destroy();
});
