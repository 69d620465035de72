import type {
	AuditAsked,
	AuditPage,
	SettingUndo,
} from "../../protocol/audit.ts";
import type { Reply } from "../../protocol/refusal.ts";
import type { SiteSettings } from "../../protocol/site.ts";
import type { ConsoleConnection } from "./console-connection.ts";

/** Until the relay's own list of commands names them. */
interface Commands {
	"audit:read": [AuditAsked, AuditPage];
	"setting:undo": [SettingUndo, SiteSettings];
}

export interface InterimConnection {
	ask<K extends keyof Commands>(
		command: K,
		data: Commands[K][0],
	): Promise<Reply<Commands[K][1]>>;
}

export function interim(
	connection: Pick<ConsoleConnection, "ask">,
): InterimConnection {
	return connection as unknown as InterimConnection;
}
