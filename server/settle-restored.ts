import type { Capability } from "./capability.ts";
import { auditRow } from "./people/audit.ts";
import type { Store } from "./store/contract/store.ts";

/**
 * After a backup was restored, and before anything is due: what it would do or open a second time is dropped, and the
 * audit log of every site says that it was restored. Cut off, it begins anew with the next start. Resolves with what
 * was dropped, for the log; null: nothing was restored.
 */
export async function settleRestored(
	store: Pick<
		Store,
		"now" | "restoredFrom" | "restoredSettled" | "siteIds" | "keepAudit"
	>,
	all: readonly Capability[],
): Promise<object | null> {
	const madeAt = await store.restoredFrom();
	if (madeAt === null) return null;
	const now = store.now();
	let dropped: Record<string, number> = {};
	for (const { restored } of all)
		dropped = { ...dropped, ...(await restored?.(now)) };
	const said = {
		action: "backup_restored" as const,
		by: null,
		details: { madeAt },
	};
	const sites = await store.siteIds();
	await store.keepAudit(sites.map((site) => auditRow(site, now, said)));
	await store.restoredSettled();
	return { backup: new Date(madeAt).toISOString(), ...dropped };
}
