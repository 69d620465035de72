import { type Kysely, sql } from "kysely";
import type { RelayStore } from "../contract/relay-store.ts";
import type { CoreTables } from "../contract/rows.ts";
import { KNOWN_VERSION } from "../contract/store-values.ts";

/** The rest lapses no less, and is read the next time. */
const AT_ONCE = 500;

export function relayQueries(db: Kysely<CoreTables>): RelayStore {
	return {
		async claimDuty(claim, now) {
			const { relay } = claim;
			const rows = await db
				.insertInto("relay_duties")
				.values({ ...claim, epoch: 1 })
				.onConflict((on) =>
					on
						.column("duty")
						.doUpdateSet((set) => ({
							relay,
							epoch: sql<number>`relay_duties.epoch + case when relay_duties.relay = ${relay} then 0 else 1 end`,
							ends_at: set.ref("excluded.ends_at"),
						}))
						.where((of) =>
							of.or([
								of("relay_duties.relay", "=", relay),
								of("relay_duties.ends_at", "<=", now),
							]),
						),
				)
				.returning("duty")
				.execute();
			return rows.length > 0;
		},
		async renewDuties(relay, ends_at, now) {
			const rows = await db
				.updateTable("relay_duties")
				.set({ ends_at })
				.where("relay", "=", relay)
				.where("ends_at", ">", now)
				.returning("duty")
				.execute();
			return rows.map(({ duty }) => duty);
		},
		async lapsedDuties(now) {
			const rows = await db
				.selectFrom("relay_duties")
				.select("duty")
				.where("ends_at", "<=", now)
				.orderBy("ends_at")
				.limit(AT_ONCE)
				.execute();
			return rows.map(({ duty }) => duty);
		},
		async releaseDuties(relay) {
			await db
				.updateTable("relay_duties")
				.set({ ends_at: 0 })
				.where("relay", "=", relay)
				.execute();
		},
		async knownVersion() {
			const row = await db
				.selectFrom("store_values")
				.select("value")
				.where("name", "=", KNOWN_VERSION)
				.executeTakeFirst();
			return row?.value ?? 0;
		},
	};
}
