import type { BackupFolder } from "../ports/backup-folder.ts";
import type { Publisher } from "../ports/publisher.ts";
import type { Store } from "../store/contract/store.ts";
import { type BackupRunsParts, createBackupRuns } from "./backup-runs.ts";
import { agentHandlers } from "./commands.ts";

interface Parts extends Omit<BackupRunsParts, "changed"> {
	store: Pick<Store, "now" | "sites" | "siteIds" | "members" | "keepAudit">;
	publisher: Pick<Publisher, "staff">;
	/** null: none are made, as in the demo. */
	backupFolder: BackupFolder | null;
}

/** Makes a backup each day, and when an owner asks for one; shows owners that it does. */
export function backups(parts: Parts) {
	const { store, backupFolder: folder } = parts;
	if (!folder) return { agent: agentHandlers({ store, backups: null }) };
	const runs = createBackupRuns(
		{ ...parts, changed: () => tellOwners(parts) },
		folder,
	);
	return {
		agent: agentHandlers({ store, backups: { runs, folder } }),
		due: runs.due,
		start: runs.start,
		stop: runs.stop,
		idle: runs.idle,
	};
}

async function tellOwners({ store, publisher }: Parts): Promise<void> {
	const owners = new Set<string>();
	for (const site of await store.siteIds())
		for (const { role, person_id } of await store.members(site))
			if (role === "owner") owners.add(person_id);
	for (const owner of owners)
		publisher.staff(`person:${owner}`, "backups:changed", {});
}
