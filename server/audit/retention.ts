import { SETTING_UNDO_MS } from "../../protocol/account-limits.ts";
import { auditRow } from "../people/audit.ts";
import type { Pruned } from "../ports/pruned.ts";
import type { Store } from "../store/contract/store.ts";
import type { RetentionStore } from "./retention-queries.ts";

const DAY_MS = 24 * 3_600_000;

/** Rows of each site's log after as many days as it says, whole days at once; and what can be taken back no more. */
export function auditRetention(
	store: Pick<Store, "siteIds" | "site"> & RetentionStore,
): Pruned[] {
	async function drop(now: number, most: number): Promise<number> {
		let dropped = 0;
		for (const id of await store.siteIds()) {
			const site = await store.site(id);
			if (!site) continue;
			// At the same time of day for all of a day, or the log would have a line of it every hour.
			const today = now - (now % DAY_MS);
			const before = today - site.audit_days * DAY_MS;
			const of = await store.pruneAudit(id, before, most, (count) =>
				auditRow(id, now, {
					action: "audit_pruned",
					by: null,
					details: { count, before },
				}),
			);
			dropped = Math.max(dropped, of);
		}
		return dropped;
	}
	return [
		{ name: "rows of the audit log", drop },
		{
			name: "versions of settings",
			drop: (now, most) =>
				store.pruneSettingVersions(now - SETTING_UNDO_MS, most),
		},
	];
}
