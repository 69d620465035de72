import { Refused } from "../../protocol/refusal.ts";
import { everySetting, type SettingParts } from "../sites/every-setting.ts";
import { mayUndo } from "../sites/undo-setting.ts";
import { agentHandlers } from "./commands.ts";
import { createAuditExport } from "./export-audit.ts";
import type { AuditLogStore } from "./queries.ts";
import { auditRetention } from "./retention.ts";

interface Parts extends SettingParts {
	store: SettingParts["store"] & AuditLogStore;
}

/** Shows owners who did what, and drops it at its time. */
export function audit(parts: Parts) {
	const { store } = parts;
	const settings = everySetting(parts);
	return {
		agent: agentHandlers({
			store,
			mayUndo: (version) =>
				mayUndo(store, settings, version).then(
					() => true,
					(error) => {
						if (error instanceof Refused) return false;
						throw error;
					},
				),
		}),
		prunes: auditRetention(store),
		exportAudit: createAuditExport(store),
	};
}
