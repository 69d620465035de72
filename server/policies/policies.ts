import {
	agentHandlers,
	type PolicyParts,
	visitorHandlers,
} from "./commands.ts";

/** What holds at a shop: written by its owner, published with a date, shown by agents, read by everybody. */
export function policies(parts: PolicyParts) {
	return {
		visitor: visitorHandlers(parts),
		agent: agentHandlers(parts),
	};
}
