import { FRESH_MS } from "../../protocol/account-limits.ts";
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

/**
 * The same for what wants a fresh sign-in. Errors: also `reauthenticate`, which says that everything else is as it
 * must be.
 */
export function freshSiteRole(
	store: { now(): number },
	...wanted: readonly Role[]
) {
	const may = siteRole(...wanted);
	return (actor: AgentActor, named: { site: string }): Role => {
		const role = may(actor, named);
		mustBeFresh(actor.freshAt, store.now());
		return role;
	};
}

/** Errors: `reauthenticate`. */
export function mustBeFresh(freshAt: number, now: number): void {
	if (now - freshAt > FRESH_MS) throw new Refused({ code: "reauthenticate" });
}
