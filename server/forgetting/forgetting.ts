import { agentHandlers } from "./agent-commands.ts";
import { visitorHandlers } from "./commands.ts";
import { dataRetention } from "./retention.ts";
import type { StepParts } from "./retention-steps.ts";

/** Erases shoppers who ask for it, or the shop for them, and what has been kept for as long as it may be. */
export function forgetting(parts: StepParts) {
	return {
		visitor: visitorHandlers(parts),
		agent: agentHandlers(parts),
		prunes: [dataRetention(parts)],
	};
}
