import { Refused } from "../../protocol/refusal.ts";
import type { Agent } from "../people/agent.ts";

/** Throws unless the agent works for the site: whoever does not need not know that it exists. */
export function mayKnow({ roles }: Agent, site: string): void {
	if (!roles.has(site)) throw new Refused({ code: "not_found" });
}

/** Throws unless the agent may change how the site works: its owners and supervisors. */
export function maySet(agent: Agent, site: string): void {
	mayKnow(agent, site);
	if (agent.roles.get(site) === "agent")
		throw new Refused({ code: "forbidden" });
}
