import type { Kysely } from "kysely";
import { insertAudit } from "../store/contract/audit-rows.ts";
import type { AuditRow, CoreTables } from "../store/contract/rows.ts";

/** How rows of the audit log and versions of settings end. */
export interface RetentionStore {
	/**
	 * Drops at most so many rows of a site's audit log that are older than this, the oldest first. Answers how many.
	 * With the last of them stands the line that says how many all were together; `line` makes it.
	 */
	pruneAudit(
		site: string,
		before: number,
		most: number,
		line: (dropped: number) => AuditRow,
	): Promise<number>;
	/** Drops at most so many versions of settings that are older than this, the oldest first. Answers how many. */
	pruneSettingVersions(before: number, most: number): Promise<number>;
}

export function retentionQueries(db: Kysely<CoreTables>): RetentionStore {
	return {
		pruneAudit: (site, before, most, line) =>
			db.transaction().execute(async (tx) => {
				const rows = await tx
					.selectFrom("audit")
					.select(["at", "id", "action"])
					.where("site_id", "=", site)
					.where("at", "<", before)
					.orderBy("at")
					.orderBy("id")
					.limit(most)
					.execute();
				const last = rows.at(-1);
				if (!last) return 0;
				// Lines that say so of before are not counted: each would be the reason for the next one.
				const counted = rows.filter(({ action }) => action !== "audit_pruned");
				const dropped = (await openFor(tx, site, before)) + counted.length;
				await tx
					.deleteFrom("audit")
					.where("site_id", "=", site)
					.where(({ eb, refTuple, tuple }) =>
						eb(refTuple("at", "id"), "<=", tuple(last.at, last.id)),
					)
					.execute();
				if (rows.length < most) {
					await tx
						.deleteFrom("audit_retention")
						.where("site_id", "=", site)
						.execute();
					if (dropped > 0) await insertAudit(tx, [line(dropped)]);
				} else {
					await tx
						.updateTable("audit_retention")
						.set({ before: 0, dropped })
						.where("site_id", "=", site)
						.execute();
				}
				return rows.length;
			}),
		async pruneSettingVersions(before, most) {
			const { numDeletedRows } = await db
				.deleteFrom("setting_versions")
				.where(({ eb, refTuple, selectFrom }) =>
					eb(
						refTuple("site_id", "id"),
						"in",
						selectFrom("setting_versions")
							.select(["site_id", "id"])
							.where("at", "<", before)
							.orderBy("at")
							.limit(most)
							.$asTuple("site_id", "id"),
					),
				)
				.executeTakeFirst();
			return Number(numDeletedRows);
		},
	};
}

/** Lets this transaction drop what is older. Answers how many rows the steps before it have dropped. */
async function openFor(
	db: Kysely<CoreTables>,
	site: string,
	before: number,
): Promise<number> {
	const row = await db
		.insertInto("audit_retention")
		.values({ site_id: site, before, dropped: 0 })
		.onConflict((on) => on.column("site_id").doUpdateSet({ before }))
		.returning("dropped")
		.executeTakeFirstOrThrow();
	return row.dropped;
}
