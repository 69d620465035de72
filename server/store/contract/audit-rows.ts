import type { Kysely } from "kysely";
import type { AuditRow, CoreTables } from "./rows.ts";

/** Part of the transaction that does what is written down; of no rows it must not be executed. */
export function insertAudit(db: Kysely<CoreTables>, rows: readonly AuditRow[]) {
	return db.insertInto("audit").values([...rows]);
}
