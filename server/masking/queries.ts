import type { Kysely } from "kysely";
import type { MaskingTables } from "../conversations/masking/hidden-values.ts";
import { insertAudit } from "../store/contract/audit-rows.ts";
import { owedScrub } from "../store/contract/owed-scrub.ts";
import type { AuditRow, CoreTables } from "../store/contract/rows.ts";

/** Numbers of bank accounts that messages show masked. */
export interface MaskingStore {
	/** What a message has hidden, in its order, with the row that says who has seen it; nothing and no row where it was erased. */
	showHidden(
		message: { site_id: string; visitor_id: string; client_id: string },
		audit: AuditRow,
	): Promise<string[]>;
	/** Erases at most so many whose time has come. Answers how many. */
	eraseHidden(now: number, most: number): Promise<number>;
}

type Tables = CoreTables & MaskingTables;

export function maskingQueries(db: Kysely<Tables>): MaskingStore {
	return {
		showHidden: ({ site_id, visitor_id, client_id }, audit) =>
			db.transaction().execute(async (tx) => {
				const rows = await tx
					.selectFrom("hidden_values")
					.select("value")
					.where("site_id", "=", site_id)
					.where("visitor_id", "=", visitor_id)
					.where("client_id", "=", client_id)
					.orderBy("at")
					.execute();
				if (rows.length > 0)
					await insertAudit(tx as unknown as Kysely<CoreTables>, [audit]);
				return rows.map(({ value }) => value);
			}),
		eraseHidden: (now, most) =>
			db.transaction().execute(async (tx) => {
				const due = await tx
					.selectFrom("hidden_values")
					.selectAll()
					.where("erase_at", "<=", now)
					.orderBy("erase_at")
					.limit(most)
					.execute();
				for (const { site_id, visitor_id, client_id, at } of due)
					await tx
						.deleteFrom("hidden_values")
						.where("site_id", "=", site_id)
						.where("visitor_id", "=", visitor_id)
						.where("client_id", "=", client_id)
						.where("at", "=", at)
						.execute();
				if (due.length > 0)
					await owedScrub(tx as unknown as Kysely<CoreTables>, now).execute();
				return due.length;
			}),
	};
}
