import { isBusy } from "../contract/fault.ts";
import { SCRUB_OWED } from "../contract/store-values.ts";
import type { Database } from "./driver.ts";
import type { Order } from "./order.ts";
import type { Writer } from "./writer.ts";

const CUT_OFF: Order = {
	texts: [],
	begins: false,
	steps: [
		{
			statement: "pragma wal_checkpoint(truncate)",
			values: [],
			answers: "rows",
		},
	],
};

const SETTLE: Order = {
	texts: [],
	begins: true,
	steps: [
		{
			statement: "delete from store_values where name = ?",
			values: [SCRUB_OWED],
		},
	],
	ends: "commit",
};

/**
 * `secure_delete` has overwritten in the pages what was erased, but the pages from before stand in the write-ahead log
 * until it is carried over and cut off. While another process reads, that is refused, and stays owed.
 */
export async function scrub(
	database: Database,
	writer: Writer,
): Promise<boolean> {
	if (!isScrubOwed(database)) return true;
	const { results } = await writer.run(CUT_OFF);
	const [answer] = results.flatMap(({ rows }) => rows) as { busy: number }[];
	if (answer?.busy !== 0) return false;
	try {
		await writer.run(SETTLE);
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
