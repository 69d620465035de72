import type { FigureFilter } from "../../protocol/figures.ts";
import { Refused } from "../../protocol/refusal.ts";
import type { AgentActor } from "../people/actor.ts";
import { SETTERS, siteRole } from "../sites/site-role.ts";

/** What may be read: of everybody, or of oneself alone. */
export type FigureReach = "all" | "own";

/**
 * Owners and supervisors read all, others what they have filtered by themselves. Errors: `not_found` for a site that is
 * not theirs, `forbidden` for figures of others.
 */
export function mayReadFigures(
	{ sites, who }: Pick<AgentActor, "sites" | "who">,
	{ site, filter }: { site: string; filter: FigureFilter },
): FigureReach {
	const role = siteRole()({ sites } as AgentActor, { site });
	if (SETTERS.some((setter) => setter === role)) return "all";
	if (filter.agent !== who.id) throw new Refused({ code: "forbidden" });
	return "own";
}
