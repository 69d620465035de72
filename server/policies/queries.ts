import type { Kysely } from "kysely";
import { insertAudit } from "../store/contract/audit-rows.ts";
import type { AuditRow, CoreTables } from "../store/contract/rows.ts";
import type { PolicyRow, PolicyTables, PolicyVersionRow } from "./rows.ts";

type Tables = CoreTables & PolicyTables;

export interface PolicyStore {
	/** All drafts of a site. */
	policies(site: string): Promise<PolicyRow[]>;
	policy(site: string, id: string): Promise<PolicyRow | undefined>;
	/** All versions of one, without what they say; the newest first. */
	policyVersions(
		site: string,
		policy: string,
	): Promise<Omit<PolicyVersionRow, "content">[]>;
	policyVersion(
		site: string,
		policy: string,
		number: number,
	): Promise<PolicyVersionRow | undefined>;
	/** Those that hold now, of a site. */
	policiesInForce(site: string): Promise<PolicyVersionRow[]>;
	/** @param was the version of the draft that it replaces; null: there is none. @returns false: there is another */
	keepPolicy(row: PolicyRow, was: number | null): Promise<boolean>;
	/** The next version of one, where its draft and its number are still as they are said to be. */
	publishPolicy(
		row: PolicyVersionRow,
		draft: number,
		audit: AuditRow,
	): Promise<boolean>;
	/** A draft of which nothing was published. */
	removePolicy(
		row: Pick<PolicyRow, "site_id" | "id" | "version">,
		audit: AuditRow,
	): Promise<boolean>;
}

/** Rolls back. */
class Changed extends Error {}

export function policyQueries(db: Kysely<Tables>): PolicyStore {
	return {
		...policyReads(db),
		keepPolicy: (row, was) => put(db, row, was),
		publishPolicy: (row, draft, audit) =>
			undone(() =>
				db.transaction().execute(async (tx) => {
					const { numUpdatedRows } = await tx
						.updateTable("policies")
						.set({ number: row.number })
						.where("site_id", "=", row.site_id)
						.where("id", "=", row.policy_id)
						.where("version", "=", draft)
						.where("number", "=", row.number - 1)
						.executeTakeFirst();
					if (numUpdatedRows === 0n) throw new Changed();
					await tx.insertInto("policy_versions").values(row).execute();
					await tx
						.updateTable("sites")
						.set({ policies_at: row.at })
						.where("id", "=", row.site_id)
						.execute();
					await insertAudit(tx as unknown as Kysely<CoreTables>, [audit]);
				}),
			),
		removePolicy: ({ site_id, id, version }, audit) =>
			undone(() =>
				db.transaction().execute(async (tx) => {
					const { numDeletedRows } = await tx
						.deleteFrom("policies")
						.where("site_id", "=", site_id)
						.where("id", "=", id)
						.where("version", "=", version)
						.where("number", "=", 0)
						.executeTakeFirst();
					if (numDeletedRows === 0n) throw new Changed();
					await insertAudit(tx as unknown as Kysely<CoreTables>, [audit]);
				}),
			),
	};
}

function policyReads(
	db: Kysely<Tables>,
): Omit<PolicyStore, "keepPolicy" | "publishPolicy" | "removePolicy"> {
	return {
		policies: (site) =>
			db
				.selectFrom("policies")
				.selectAll()
				.where("site_id", "=", site)
				.execute(),
		policy: (site, id) =>
			db
				.selectFrom("policies")
				.selectAll()
				.where("site_id", "=", site)
				.where("id", "=", id)
				.executeTakeFirst(),
		policyVersions: (site, policy) =>
			db
				.selectFrom("policy_versions")
				.select([
					...(["site_id", "policy_id", "number"] as const),
					...(["changes", "at", "published_by"] as const),
				])
				.where("site_id", "=", site)
				.where("policy_id", "=", policy)
				.orderBy("number", "desc")
				.execute(),
		policyVersion: (site, policy, number) =>
			db
				.selectFrom("policy_versions")
				.selectAll()
				.where("site_id", "=", site)
				.where("policy_id", "=", policy)
				.where("number", "=", number)
				.executeTakeFirst(),
		policiesInForce: (site) =>
			db
				.selectFrom("policies as p")
				.innerJoin("policy_versions as v", (join) =>
					join
						.onRef("v.site_id", "=", "p.site_id")
						.onRef("v.policy_id", "=", "p.id")
						.onRef("v.number", "=", "p.number"),
				)
				.selectAll("v")
				.where("p.site_id", "=", site)
				.execute(),
	};
}

async function put(
	db: Kysely<Tables>,
	row: PolicyRow,
	was: number | null,
): Promise<boolean> {
	if (was === null) {
		const { numInsertedOrUpdatedRows } = await db
			.insertInto("policies")
			.values(row)
			.onConflict((on) => on.columns(["site_id", "id"]).doNothing())
			.executeTakeFirst();
		return Boolean(numInsertedOrUpdatedRows);
	}
	const { site_id, id, content, version, changed_at, changed_by } = row;
	const { numUpdatedRows } = await db
		.updateTable("policies")
		.set({ content, version, changed_at, changed_by })
		.where("site_id", "=", site_id)
		.where("id", "=", id)
		.where("version", "=", was)
		.executeTakeFirst();
	return numUpdatedRows > 0n;
}

async function undone(work: () => Promise<void>): Promise<boolean> {
	try {
		await work();
		return true;
	} catch (error) {
		if (error instanceof Changed) return false;
		throw error;
	}
}
