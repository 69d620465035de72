import type { ServiceState } from "../../server/conversations/send-as-visitor.ts";
import type { Agent } from "../../server/people/agent.ts";
import { switchTo } from "../../server/routing/switching.ts";
import type { VisitorRow } from "../../server/store/contract/rows.ts";
import type { SimulatedRelay } from "./relay.ts";

/** What consoles and widgets say to the routing, without their sockets. */
export async function setAvailability(
	relay: SimulatedRelay,
	agent: Agent,
	availability: "here" | "finishing",
): Promise<void> {
	await switchTo(relay.parts(), agent, { availability });
}

export function frontOf(relay: SimulatedRelay): Promise<ServiceState> {
	return relay.parts().routing.serviceState(relay.site, null);
}

export function signOfLife(relay: SimulatedRelay, visitor: VisitorRow): void {
	relay.parts().routing.heartbeat(relay.site, visitor.id);
}
