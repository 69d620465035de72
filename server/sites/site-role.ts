import type { Role } from "../../protocol/agent.ts";
import { Refused } from "../../protocol/refusal.ts";
import type { AgentActor } from "../people/actor.ts";

/** May change how the site works. */
export const SETTERS = ["owner", "supervisor"] as const;

/**
 * Who works for the site that the command names, in one of these roles; in any without them. Errors:
 * `not_found` for a site that is not theirs, because they need not know that it exists; `forbidden`.
 */
export function siteRole(...wanted: readonly Role[]) {
	return ({ sites }: AgentActor, { site }: { site: string }): Role => {
		const role = sites.get(site);
		if (!role) throw new Refused({ code: "not_found" });
		if (wanted.length > 0 && !wanted.includes(role))
			throw new Refused({ code: "forbidden" });
		return role;
	};
}
