import type { Role } from "../../protocol/agent.ts";

/** The smallest first: each may do what the one before it may, and more. */
const RANKS: readonly Role[] = ["read_only", "agent", "supervisor", "owner"];

export function isLess(role: Role, than: Role): boolean {
	return RANKS.indexOf(role) < RANKS.indexOf(than);
}
