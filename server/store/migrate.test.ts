import { Kysely, SqliteDialect, sql } from "kysely";
import Database from "libsql";
import { expect, test } from "vitest";
import { migrate, type SchemaChange } from "./migrate.ts";

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
		dialect: new SqliteDialect({ database: new Database(":memory:") as never }),
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
