import { readAuditAsked } from "../../protocol/audit.ts";
import type { ConsoleCommands } from "../../protocol/console-events.ts";
import type { AgentSession } from "../people/actor.ts";
import { type Handlers, handler } from "../ports/handler.ts";
import { siteRole } from "../sites/site-role.ts";
import { type ReadParts, readAudit } from "./read-audit.ts";

/** What owners read of the audit log. */
export function agentHandlers(parts: ReadParts) {
	return {
		"audit:read": handler({
			cost: "ask",
			read: readAuditAsked,
			may: siteRole("owner"),
			run: (_actor, asked) => readAudit(parts, asked),
		}),
	} satisfies Handlers<Pick<ConsoleCommands, "audit:read">, AgentSession>;
}
