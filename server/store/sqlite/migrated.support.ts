import { Kysely } from "kysely";
import { handClock } from "../../ports/clock.ts";
import { migrate } from "../migrate.ts";
import { sqliteDialect } from "./dialect.ts";
import { connect, type Database } from "./driver.ts";
import { createTransactions } from "./transactions.ts";

/** An empty database in memory, with the tables as the migrations leave them. */
export async function migratedInMemory(): Promise<Database> {
	const database = connect(":memory:");
	const dialect = sqliteDialect({
		database,
		transactions: createTransactions(handClock(0)),
	});
	await migrate(new Kysely({ dialect }), "sqlite");
	return database;
}
