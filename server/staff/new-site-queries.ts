import type { Kysely } from "kysely";
import { SITES_MOST, SLOTS } from "../../protocol/limits.ts";
import { Refused } from "../../protocol/refusal.ts";
import { auditRow } from "../people/audit.ts";
import { insertAudit } from "../store/contract/audit-rows.ts";
import type { TeamRow } from "../store/contract/routing-rows.ts";
import type { CoreTables, SiteRow } from "../store/contract/rows.ts";
import { memberOf, mustOwn, sitesOf } from "./guards.ts";
import { switchOf } from "./switch-of.ts";

export interface NewSiteStore {
	/**
	 * A site with its first owner, who owns `from`. What was made by them under this id stays as it is. Errors:
	 * `forbidden` and `not_found` for who does not own `from`, `conflict` for an id of something else, `rejected` for
	 * who works for too many.
	 */
	makeFurtherSite(
		made: { row: SiteRow; teams: readonly TeamRow[] },
		named: { from: string; by: string; copied: boolean },
	): Promise<void>;
}

export function newSiteQueries(db: Kysely<CoreTables>): NewSiteStore {
	return {
		makeFurtherSite: ({ row, teams }, { from, by, copied }) =>
			db.transaction().execute(async (tx) => {
				await mustOwn(tx, from, by);
				if (await memberOf(tx, row.id, by)) return;
				const taken = await tx
					.selectFrom("sites")
					.select("id")
					.where("id", "=", row.id)
					.executeTakeFirst();
				if (taken) throw new Refused({ code: "conflict" });
				if ((await sitesOf(tx, by)).length >= SITES_MOST)
					throw new Refused({ code: "rejected" });
				await tx.insertInto("sites").values(row).execute();
				if (teams.length > 0)
					await tx
						.insertInto("teams")
						.values([...teams])
						.execute();
				await tx
					.insertInto("memberships")
					.values({
						site_id: row.id,
						person_id: by,
						role: "owner",
						...(await switchOf(tx, by)),
						missed: 0,
						missed_since: null,
						slots: SLOTS,
						assigned_at: 0,
						languages: "[]",
						teams: "[]",
					})
					.execute();
				const said = { action: "site_made", by, target: row.id } as const;
				const details = copied ? { from } : {};
				await insertAudit(tx, [
					auditRow(row.id, row.created_at, { ...said, details }),
				]);
			}),
	};
}
