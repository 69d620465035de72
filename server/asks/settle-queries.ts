import type { Kysely } from "kysely";
import type { AskRow, AskTables } from "./rows.ts";

/** When answers count as settled. */
export interface SettleStore {
	/** Those whose time has come by now, and when the next one's does. */
	settleDue(now: number): Promise<{ due: AskRow[]; next: number | null }>;
	/** Unless it was answered anew meanwhile. */
	settleAsk(ask: AskRow, now: number): Promise<void>;
	/** Settles them later: whoever had to hear of it could not. */
	postponeAsk(ask: AskRow, until: number): Promise<void>;
	/** Nothing of this visitor's answers changes any more: they have left. */
	settleSoon(site: string, visitor: string, now: number): Promise<void>;
}

/** Of one run. */
const AT_ONCE = 200;
/** The newest of one visitor, of which few are unsettled. */
const OF_VISITOR = 20;

export function settleQueries(db: Kysely<AskTables>): SettleStore {
	const unsettled = (ask: AskRow) =>
		db
			.updateTable("asks")
			.where("site_id", "=", ask.site_id)
			.where("id", "=", ask.id)
			.where("settle_at", "=", ask.settle_at);
	return {
		async settleDue(now) {
			const due = await db
				.selectFrom("asks")
				.selectAll()
				.where("settle_at", "is not", null)
				.where("settle_at", "<=", now)
				.orderBy("settle_at")
				.limit(AT_ONCE)
				.execute();
			const next = await db
				.selectFrom("asks")
				.select("settle_at")
				.where("settle_at", ">", now)
				.orderBy("settle_at")
				.limit(1)
				.executeTakeFirst();
			return { due, next: next?.settle_at ?? null };
		},
		async settleAsk(ask, now) {
			await unsettled(ask).set({ settle_at: null, settled_at: now }).execute();
		},
		async postponeAsk(ask, until) {
			await unsettled(ask).set({ settle_at: until }).execute();
		},
		async settleSoon(site, visitor, now) {
			await db
				.updateTable("asks")
				.set({ settle_at: now })
				.where("site_id", "=", site)
				.where("id", "in", (of) =>
					of
						.selectFrom("asks")
						.select("id")
						.where("site_id", "=", site)
						.where("visitor_id", "=", visitor)
						.orderBy("offered_at", "desc")
						.limit(OF_VISITOR),
				)
				.where("settle_at", ">", now)
				.execute();
		},
	};
}
