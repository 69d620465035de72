import type { Role } from "../../protocol/agent.ts";
import type { Workspace } from "./workspace.ts";

type Sites = Pick<Workspace, "sites">;

/** Whether this person may answer in a shop, or, without one, anywhere. Whoever reads only may not. */
export function mayAnswer({ sites }: Sites, site?: string): boolean {
	return sites.value.some(
		({ id, role }) =>
			role !== "read_only" && (site === undefined || id === site),
	);
}

/** Whether a role sets how a shop works. */
export function setsUp(role: Role): boolean {
	return role === "owner" || role === "supervisor";
}

/** The shops that this person owns. */
export function ownedBy({ sites }: Sites) {
	return sites.value.filter(({ role }) => role === "owner");
}
