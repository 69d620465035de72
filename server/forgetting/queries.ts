import type { Kysely } from "kysely";
import { insertAudit } from "../store/contract/audit-rows.ts";
import type { AuditRow, CoreTables } from "../store/contract/rows.ts";
import { type EndingStore, endingQueries } from "./ending-queries.ts";
import { type FindingStore, findingQueries } from "./finding-queries.ts";
import { type ForgetVisitorStep, forgotten } from "./forgotten.ts";

/** What is known of one visitor, and how it goes. */
export interface ForgettingStore extends EndingStore, FindingStore {
	/** Ids of the visitor's conversations whose texts stand. */
	unforgotten(site: string, visitor: string): Promise<string[]>;
	/**
	 * Nobody is known by it any more: no token, name, address, order or link. From then on nothing begins with it.
	 * The rows of the audit log stand with it.
	 */
	forgetVisitor(
		site: string,
		visitor: string,
		now: number,
		audit?: readonly AuditRow[],
	): Promise<void>;
}

/** @param steps of all capabilities that keep something of a visitor beside conversations */
export function forgettingQueries(
	db: Kysely<CoreTables>,
	steps: readonly ForgetVisitorStep[] = [],
): ForgettingStore {
	return {
		...endingQueries(db, steps),
		...findingQueries(db),
		async unforgotten(site, visitor) {
			const rows = await db
				.selectFrom("conversations")
				.select("id")
				.where("site_id", "=", site)
				.where("visitor_id", "=", visitor)
				.where("forgotten_at", "is", null)
				.execute();
			return rows.map(({ id }) => id);
		},
		forgetVisitor: (site, visitor, now, audit = []) =>
			db.transaction().execute(async (tx) => {
				await forgotten(tx, site, visitor, now, steps);
				await insertAudit(tx, audit);
			}),
	};
}
