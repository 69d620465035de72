import type { Kysely } from "kysely";
import { insertAudit } from "../store/contract/audit-rows.ts";
import type { AuditRow, CoreTables } from "../store/contract/rows.ts";
import type { ImprovementRow, ImprovementTables } from "./rows.ts";

type Tables = CoreTables & ImprovementTables;

export interface ImprovementStore {
	/** All of a site: there are few. */
	improvements(site: string): Promise<ImprovementRow[]>;
	improvement(site: string, id: string): Promise<ImprovementRow | undefined>;
	/** Whether the site has published one. */
	hasImprovements(site: string): Promise<boolean>;
	/** @param was the version that it replaces; null: there is none. @returns false: there is another */
	keepImprovement(
		row: ImprovementRow,
		was: number | null,
		audit: AuditRow | null,
	): Promise<boolean>;
	/** One that was never published, where its version is still this one. */
	removeImprovement(
		row: Pick<ImprovementRow, "site_id" | "id" | "version">,
	): Promise<boolean>;
}

export function improvementQueries(db: Kysely<Tables>): ImprovementStore {
	return {
		improvements: (site) =>
			db
				.selectFrom("improvements")
				.selectAll()
				.where("site_id", "=", site)
				.execute(),
		improvement: (site, id) =>
			db
				.selectFrom("improvements")
				.selectAll()
				.where("site_id", "=", site)
				.where("id", "=", id)
				.executeTakeFirst(),
		async hasImprovements(site) {
			const one = await db
				.selectFrom("improvements")
				.select("id")
				.where("site_id", "=", site)
				.where("is_public", "=", 1)
				.limit(1)
				.executeTakeFirst();
			return one !== undefined;
		},
		keepImprovement: (row, was, audit) =>
			db.transaction().execute(async (tx) => {
				if (!(await put(tx, row, was))) return false;
				if (audit)
					await insertAudit(tx as unknown as Kysely<CoreTables>, [audit]);
				return true;
			}),
		async removeImprovement({ site_id, id, version }) {
			const { numDeletedRows } = await db
				.deleteFrom("improvements")
				.where("site_id", "=", site_id)
				.where("id", "=", id)
				.where("version", "=", version)
				.where("published_at", "is", null)
				.executeTakeFirst();
			return numDeletedRows > 0n;
		},
	};
}

async function put(
	db: Kysely<Tables>,
	row: ImprovementRow,
	was: number | null,
): Promise<boolean> {
	if (was === null) {
		const { numInsertedOrUpdatedRows } = await db
			.insertInto("improvements")
			.values(row)
			.onConflict((on) => on.columns(["site_id", "id"]).doNothing())
			.executeTakeFirst();
		return Boolean(numInsertedOrUpdatedRows);
	}
	const { site_id, id, ...set } = row;
	const { numUpdatedRows } = await db
		.updateTable("improvements")
		.set(set)
		.where("site_id", "=", site_id)
		.where("id", "=", id)
		.where("version", "=", was)
		.executeTakeFirst();
	return numUpdatedRows > 0n;
}
