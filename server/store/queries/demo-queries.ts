import type { Kysely } from "kysely";
import type { CoreTables } from "../contract/rows.ts";
import type { Store } from "../contract/store.ts";
import { DEMO_SINCE } from "../contract/store-values.ts";

/** Whether the database is a demo's. */
export function demoQueries(
	db: Kysely<CoreTables>,
): Pick<Store, "demoSince" | "keepDemoSince"> {
	return {
		async demoSince() {
			const row = await db
				.selectFrom("store_values")
				.select("value")
				.where("name", "=", DEMO_SINCE)
				.executeTakeFirst();
			return row?.value ?? null;
		},
		async keepDemoSince(now) {
			await db
				.insertInto("store_values")
				.values({ name: DEMO_SINCE, value: now })
				.onConflict((conflict) => conflict.column("name").doNothing())
				.execute();
		},
	};
}
