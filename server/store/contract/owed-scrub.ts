import type { Kysely } from "kysely";
import type { CoreTables } from "./rows.ts";
import { SCRUB_OWED } from "./store-values.ts";

/** Part of the transaction that erases: what stood there has to go from the disk as well, also after a crash. */
export function owedScrub(db: Kysely<CoreTables>, now: number) {
	return db
		.insertInto("store_values")
		.values({ name: SCRUB_OWED, value: now })
		.onConflict((of) => of.column("name").doNothing());
}
