import { type Kysely, type Migration, sql } from "kysely";
import { addIndex } from "./add-index.ts";

/** Which relay of a shop does what only one may do at a time. */
async function duties(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable("relay_duties")
		.addColumn("duty", "text", (c) => c.notNull().primaryKey())
		.addColumn("relay", "text", (c) => c.notNull())
		.addColumn("epoch", "bigint", (c) => c.notNull())
		.addColumn("ends_at", "bigint", (c) => c.notNull())
		.execute();
	await addIndex(db, "relay_duties_of_relay", "relay_duties", ["relay"]);
	await addIndex(db, "relay_duties_ends", "relay_duties", ["ends_at"]);
}

const sqlite: Migration = { up: duties };

/** What a relay keeps in memory of these has a version, which grows in the transaction of the change, whoever makes it. */
const KNOWN = [
	"insert or update or delete on sites",
	"insert or update or delete on teams",
	"insert or update or delete on people",
	"insert or update or delete on blocks",
	"delete on sessions",
	"update of fresh_at, second_factor_at on sessions",
	"insert or delete on memberships",
	"update of role, slots, languages, teams, availability, until on memberships",
];

const postgres: Migration = {
	async up(db: Kysely<unknown>) {
		await duties(db);
		await sql`
			create function known_has_changed() returns trigger language plpgsql as $$
			begin
				insert into store_values (name, value) values ('known_version', 1)
					on conflict (name) do update set value = store_values.value + 1;
				return null;
			end $$
		`.execute(db);
		for (const [at, what] of KNOWN.entries())
			await sql
				.raw(
					`create trigger known_${at} after ${what} for each statement execute function known_has_changed()`,
				)
				.execute(db);
	},
};

export const relays = { sqlite, postgres };
