import type { Role } from "../../protocol/agent.ts";
import type { Relay } from "./relay.ts";
import { addAgent, type ConsoleWire } from "./wire.ts";

/** A console of somebody who has this role in the shop. */
export async function runs(
	relay: Relay,
	who: "noor" | "teo",
	role: Role,
): Promise<ConsoleWire> {
	const [membership] = await relay.store.memberships(relay.people[who].id);
	if (!membership) throw new Error("gone");
	await relay.store.keepMembership({ ...membership, role });
	return addAgent(relay, who);
}
