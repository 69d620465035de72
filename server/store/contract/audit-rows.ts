import type { Kysely } from "kysely";
import type { AuditRow, CoreTables } from "./rows.ts";

/** Part of the transaction that does what is written down. */
export async function insertAudit(
	db: Kysely<CoreTables>,
	rows: readonly AuditRow[],
): Promise<void> {
	if (rows.length === 0) return;
	await db
		.insertInto("audit")
		.values([...rows])
		.execute();
}
