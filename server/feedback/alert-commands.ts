import { ALERTS_READ, readAlertNamed } from "../../protocol/alert.ts";
import type { ConsoleCommands } from "../../protocol/console-events.ts";
import { readNothing } from "../../protocol/read.ts";
import type { AgentSession } from "../people/actor.ts";
import { anyAgent } from "../people/permissions.ts";
import { type Handlers, handler } from "../ports/handler.ts";
import { SETTERS, siteRole } from "../sites/site-role.ts";
import type { Alerts } from "./alerts.ts";

/** What waits for somebody of the staff, and that nothing is to be written. */
export function alertHandlers(alerts: Alerts) {
	return {
		"alerts:read": handler({
			cost: "ask",
			read: readNothing,
			may: anyAgent,
			run: async ({ sites }) => ({
				alerts: await alerts.open([...sites.keys()], ALERTS_READ),
			}),
		}),
		"alert:settle": handler({
			cost: "write",
			read: readAlertNamed,
			may: siteRole("agent", ...SETTERS),
			async run({ who }, { site, ask }) {
				await alerts.settle(who.id, site, ask);
				return {};
			},
		}),
	} satisfies Handlers<
		Pick<ConsoleCommands, "alerts:read" | "alert:settle">,
		AgentSession
	>;
}
