import { CLOCK_SEEN } from "../contract/store-values.ts";
import type { Database } from "./driver.ts";
import { inTransaction } from "./in-transaction.ts";

/** What stood there, and `now` in its place. */
export function clockSeen(database: Database, now: number): number {
	return inTransaction(database, () => {
		const [row] = database
			.prepare("select value from store_values where name = ?")
			.all(CLOCK_SEEN) as { value: number }[];
		database
			.prepare("insert or replace into store_values values (?, ?)")
			.run(CLOCK_SEEN, now);
		return row?.value ?? now;
	});
}
