import type { Command } from "../../../protocol/events.ts";
import type { RefusalCode } from "../../../protocol/refusal.ts";

/** What a cell of the table says. `n/a`: there is no such case. */
export type Answer = "ok" | RefusalCode | "n/a";

/** Who says it. */
export const VISITOR_ROLES = [
	"nobody", // has said hello on the shop's page, and nothing else
	"visitor", // has a conversation there that waits
	"forgotten", // had one, and was erased from another window a moment ago
] as const;
export const AGENT_ROLES = [
	"read_only", // of the shop, as the next three
	"agent",
	"supervisor",
	"owner",
	"owner elsewhere", // of the bookshop, and nothing in the shop
	"agent here, owner elsewhere",
	"left", // was taken off the last site
] as const;
export type VisitorRole = (typeof VISITOR_ROLES)[number];
export type AgentRole = (typeof AGENT_ROLES)[number];

/** What it is said about. The columns of the rows below stand in this order. */
export const VISITOR_CONVERSATIONS = [
	"own",
	"another's",
	"elsewhere", // on the bookshop's page
	"unknown",
] as const;
export const AGENT_CONVERSATIONS = [
	"mine",
	"a colleague's",
	"waiting",
	"closed", // by whoever says it
	"elsewhere", // waits in the bookshop
	"unknown",
] as const;
export const SITES = ["here", "elsewhere", "unknown"] as const;
/** It is about whoever says it, and names nothing. */
export const SELF = ["themselves"] as const;

export interface Row<In, Target, Role extends string> {
	columns: readonly string[];
	/** What an honest client says about the target. */
	says(target: Target): In;
	answers: Record<Role, readonly Answer[]>;
}

export type Rows<C, Target, Role extends string> = {
	[K in Exclude<keyof C, "hello">]: C[K] extends Command<infer In, infer _>
		? Row<In, Target, Role>
		: never;
};

export type Four = readonly [Answer, Answer, Answer, Answer];
