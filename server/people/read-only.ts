import type { Role } from "../../protocol/agent.ts";
import { Refused } from "../../protocol/refusal.ts";
import type { AgentActor } from "./actor.ts";
import type { Agent } from "./agent.ts";

/** Whether somebody of this role is given conversations, and writes in them. */
export function mayAnswerAt({ role }: { role: Role }): boolean {
	return role !== "read_only";
}

/** Who answers on at least one site. Errors: `forbidden` for who only reads on all of theirs. */
export function answeringAgent({ who, sites }: AgentActor): Agent {
	const roles = [...sites.values()];
	if (roles.length > 0 && !roles.some((role) => mayAnswerAt({ role })))
		throw new Refused({ code: "forbidden" });
	return who;
}
