import { type Kysely, Migrator } from "kysely";
import { first } from "./migrations/001-first.ts";
import { routing } from "./migrations/002-routing.ts";
import { privacy } from "./migrations/003-privacy.ts";
import { texts } from "./migrations/004-texts.ts";
import { rebuilds } from "./migrations/005-rebuilds.ts";

/** In order, each once, for ever: a migration that was released is never edited. */
const MIGRATIONS = {
	"001-first": first,
	"002-routing": routing,
	"003-privacy": privacy,
	"004-texts": texts,
	"005-rebuilds": rebuilds,
};

/** Brings the schema up to date. Throws what a failing migration threw; the ones before it stay. */
export async function migrate<T>(db: Kysely<T>): Promise<void> {
	const migrator = new Migrator({
		db,
		provider: { getMigrations: async () => MIGRATIONS },
	});
	const { error } = await migrator.migrateToLatest();
	if (error) throw error;
}
