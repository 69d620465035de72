import { isBusy } from "../contract/fault.ts";
import { SCRUB_OWED } from "../contract/store-values.ts";
import type { Database } from "./driver.ts";
import { inTransaction } from "./in-transaction.ts";

/**
 * `secure_delete` has overwritten in the pages what was erased, but the pages from before stand in the write-ahead log
 * until it is carried over and cut off. While another process reads, that is refused, and stays owed.
 */
export function scrub(database: Database): boolean {
	if (!isScrubOwed(database)) return true;
	const [answer] = database
		.prepare("pragma wal_checkpoint(truncate)")
		.all() as { busy: number }[];
	if (answer?.busy !== 0) return false;
	try {
		inTransaction(database, () =>
			database
				.prepare("delete from store_values where name = ?")
				.run(SCRUB_OWED),
		);
	} catch (error) {
		// Another process writes: then it is scrubbed once more than it has to be.
		if (!isBusy(error)) throw error;
	}
	return true;
}

export function isScrubOwed(database: Database): boolean {
	return (
		database
			.prepare("select 1 from store_values where name = ?")
			.all(SCRUB_OWED).length > 0
	);
}
