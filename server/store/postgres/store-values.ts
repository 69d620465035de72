import type { Kysely } from "kysely";
import { wallClock } from "../../ports/clock.ts";
import type { CoreTables } from "../contract/rows.ts";
import { CLOCK_SEEN, DISK_TRIED } from "../contract/store-values.ts";

/** A server that stands still answers nothing, and closes no connection either. */
const CHECK_MS = 2_000;

function inTime<T>(work: Promise<T>): Promise<T> {
	return new Promise((done, fail) => {
		const forget = wallClock.after(CHECK_MS, () =>
			fail(
				Object.assign(new Error("the database does not answer"), {
					code: "ETIMEDOUT",
				}),
			),
		);
		work.then(done, fail).finally(forget);
	});
}

/** What the store has to know of itself. */
export function storeValues(db: Kysely<CoreTables>) {
	const keep = (tx: Kysely<CoreTables>, name: string, value: number) =>
		tx
			.insertInto("store_values")
			.values({ name, value })
			.onConflict((on) => on.column("name").doUpdateSet({ value }))
			.execute();

	return {
		/** Written, because a read says nothing of a database that has no room or only reads. */
		async check(): Promise<void> {
			await inTime(keep(db, DISK_TRIED, 1));
		},
		clockSeen: (now: number) =>
			db.transaction().execute(async (tx) => {
				const row = await tx
					.selectFrom("store_values")
					.select("value")
					.where("name", "=", CLOCK_SEEN)
					.executeTakeFirst();
				await keep(tx, CLOCK_SEEN, now);
				return row?.value ?? now;
			}),
		// Backups are those of the database itself: what was restored by them nobody has to settle here.
		restoredFrom: async (): Promise<number | null> => null,
		async restoredSettled(): Promise<void> {},
		// What was erased goes from its files by its own vacuum.
		scrubOwed: async () => false,
		scrub: async () => true,
	};
}
