import { readOfSite } from "../../protocol/agent.ts";
import type { ConsoleCommands } from "../../protocol/console-events.ts";
import type { AgentSession } from "../people/actor.ts";
import { type Handlers, handler } from "../ports/handler.ts";
import { SETTERS, siteRole } from "../sites/site-role.ts";
import { createReadFloor, type FloorParts } from "./read-floor.ts";

/** What who runs a shop sees of it live, beside what everybody of the staff sees. */
export function floor(parts: FloorParts) {
	const read = createReadFloor(parts);
	return {
		agent: {
			"floor:read": handler({
				cost: "ask",
				read: readOfSite,
				may: siteRole(...SETTERS),
				run: (_actor: AgentSession, { site }) => read(site),
			}),
		} satisfies Handlers<Pick<ConsoleCommands, "floor:read">, AgentSession>,
	};
}
