import type { AuditAction } from "../../protocol/audit.ts";
import type { AuditRow } from "../store/contract/rows.ts";
import type { Store } from "../store/contract/store.ts";
import { newAuditId } from "./audit-id.ts";

/** What is written down. Ids, codes, numbers and values of settings: never words of a visitor, never a secret. */
export interface AuditSaid {
	action: AuditAction;
	/** Who of the staff; null: nobody. */
	by: string | null;
	/** The id of whom or what it is done to. */
	target?: string | null;
	details?: Readonly<Record<string, unknown>>;
}

/** The row of the site's audit log, for the transaction that does it. */
export function auditRow(
	site: string,
	at: number,
	{ action, by, target = null, details = {} }: AuditSaid,
): AuditRow {
	return {
		site_id: site,
		at,
		id: newAuditId(),
		person_id: by,
		action,
		target,
		details: JSON.stringify(details),
	};
}

/** What somebody does to their own account stands in the log of every site that they work for. */
export async function auditRowsOf(
	store: Pick<Store, "memberships" | "now">,
	person: string,
	said: AuditSaid,
): Promise<AuditRow[]> {
	const memberships = await store.memberships(person);
	return memberships.map(({ site_id }) => auditRow(site_id, store.now(), said));
}
