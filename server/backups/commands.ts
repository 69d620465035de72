import { readOfSite } from "../../protocol/agent.ts";
import type { BackupsInfo } from "../../protocol/backups.ts";
import type { ConsoleCommands } from "../../protocol/console-events.ts";
import { Refused } from "../../protocol/refusal.ts";
import type { AgentActor, AgentSession } from "../people/actor.ts";
import { auditRow } from "../people/audit.ts";
import type { BackupFolder } from "../ports/backup-folder.ts";
import { type Handlers, handler } from "../ports/handler.ts";
import { siteRole } from "../sites/site-role.ts";
import type { Store } from "../store/contract/store.ts";
import type { BackupRuns } from "./backup-runs.ts";

interface Parts {
	store: Pick<Store, "now" | "siteIds" | "keepAudit">;
	/** null: this relay makes none. */
	backups: { runs: BackupRuns; folder: BackupFolder } | null;
}

/** What owners see of the backups, and one when they ask for it. A backup holds every site: nothing of it is told but times and sizes. */
export function agentHandlers({ store, backups }: Parts) {
	async function infoFor(actor: AgentActor): Promise<BackupsInfo> {
		if (!backups) return NONE;
		const info = await backups.runs.info();
		const ids = await store.siteIds();
		// The machine's folders are no business of somebody who only rents a place on it.
		const isTheirs = ids.every((id) => actor.sites.get(id) === "owner");
		return { ...info, folder: isTheirs ? backups.folder.path : null };
	}

	return {
		"backups:read": handler({
			cost: "ask",
			read: readOfSite,
			may: siteRole("owner"),
			run: infoFor,
		}),
		"backup:make": handler({
			cost: "write",
			read: readOfSite,
			may: siteRole("owner"),
			async run(actor, { site }) {
				if (!backups) throw new Refused({ code: "forbidden" });
				await backups.runs.mustBegin();
				await store.keepAudit([
					auditRow(site, store.now(), {
						action: "backup_made",
						by: actor.who.id,
					}),
				]);
				return infoFor(actor);
			},
		}),
	} satisfies Handlers<
		Pick<ConsoleCommands, "backups:read" | "backup:make">,
		AgentSession
	>;
}

const NONE: BackupsInfo = {
	backups: [],
	count: 0,
	folder: null,
	running: false,
	failed: null,
	next: null,
};
