import type {
	Command,
	ConsoleCommands,
	VisitorCommands,
} from "../../../protocol/events.ts";
import { newId, newToken } from "../../../protocol/ids.ts";
import type { RefusalCode } from "../../../protocol/refusal.ts";
import type { AgentTarget, VisitorTarget } from "./scene.ts";

/** What a cell of the table says. `n/a`: there is no such case. */
export type Answer = "ok" | RefusalCode | "n/a";

/** Who says it. */
export const VISITOR_ROLES = [
	"nobody", // has said hello on the shop's page, and nothing else
	"visitor", // has a conversation there that waits
	"forgotten", // had one, and was erased from another window a moment ago
] as const;
export const AGENT_ROLES = [
	"agent", // of the shop, as the next two
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

type Rows<C, Target, Role extends string> = {
	[K in Exclude<keyof C, "hello">]: C[K] extends Command<infer In, infer _>
		? Row<In, Target, Role>
		: never;
};

type Four = readonly [Answer, Answer, Answer, Answer];

/** Visitors get what is theirs, and of all else the answer that they get for what does not exist. */
const own = (answer: Answer) =>
	({
		columns: VISITOR_CONVERSATIONS,
		answers: {
			nobody: ["n/a", "not_found", "not_found", "not_found"],
			visitor: [answer, "not_found", "not_found", "not_found"],
			forgotten: ["not_found", "not_found", "not_found", "not_found"],
		},
	}) as const;

const self = (nobody: Answer, visitor: Answer, forgotten: Answer) =>
	({
		columns: SELF,
		answers: {
			nobody: [nobody],
			visitor: [visitor],
			forgotten: [forgotten],
		},
	}) as const;

export const VISITOR_ROWS: Rows<VisitorCommands, VisitorTarget, VisitorRole> = {
	"visitor:make": {
		says: () => ({ token: newToken(), identity: null }),
		...self("ok", "forbidden", "forbidden"),
	},
	"identity:prove": {
		says: ({ identity }) => ({ identity }),
		columns: SITES,
		answers: {
			nobody: ["not_found", "not_found", "not_found"],
			visitor: ["ok", "forbidden", "forbidden"],
			forgotten: ["other_person", "forbidden", "forbidden"],
		},
	},
	"page:view": {
		says: () => ({
			page: { url: "http://shop.test/lamp", title: "Lamp" },
			cart: null,
		}),
		...self("not_found", "ok", "ok"),
	},
	"address:set": {
		says: () => ({ email: null }),
		...self("not_found", "ok", "ok"),
	},
	"link:open": {
		says: ({ link }) => ({ token: newToken(), link }),
		columns: VISITOR_CONVERSATIONS,
		answers: {
			// Whoever reads the mail is let in: that is what the link is for.
			nobody: ["n/a", "ok", "not_found", "not_found"],
			visitor: ["ok", "forbidden", "not_found", "not_found"],
			forgotten: ["not_found", "forbidden", "not_found", "not_found"],
		},
	},
	"visitor:forget": { says: () => ({}), ...self("ok", "ok", "ok") },
	"conversation:join": {
		says: ({ conversation }) => ({ conversation, after: 0 }),
		...own("ok"),
	},
	"conversation:close": {
		says: ({ conversation }) => ({ conversation }),
		...own("ok"),
	},
	"entries:read": {
		says: ({ conversation }) => ({ conversation, after: 0 }),
		...own("ok"),
	},
	"message:send": {
		says: ({ conversation }) => ({
			conversation,
			clientId: newId(),
			text: "Still there?",
		}),
		...own("ok"),
	},
	"message:withdraw": {
		says: ({ conversation, seq }) => ({ conversation, seq }),
		...own("ok"),
	},
	"read:mark": {
		says: ({ conversation, seq }) => ({ conversation, seq }),
		...own("ok"),
	},
	"typing:tell": {
		says: ({ conversation }) => ({ conversation, typing: true }),
		...own("ok"),
	},
	"heartbeat:send": {
		says: ({ conversation }) => ({ conversation }),
		...own("ok"),
	},
	"wait:leave": {
		says: ({ conversation }) => ({ conversation }),
		...own("ok"),
	},
	"language:accept": {
		says: ({ conversation, language }) => ({ conversation, language }),
		...own("ok"),
	},
	"rating:give": {
		says: ({ conversation, seq }) => ({
			conversation,
			asked: seq,
			score: 5,
			solved: null,
			comment: null,
		}),
		// Nobody was asked.
		...own("forbidden"),
	},
};

/** All staff of the site alike, in whichever role: of all else they get the answer for what does not exist. */
function staff(...here: Four) {
	const [, , waiting] = here;
	const member = [...here, "not_found", "not_found"] as const;
	const none = Array<Answer>(4).fill("not_found");
	return {
		columns: AGENT_CONVERSATIONS,
		answers: {
			agent: member,
			supervisor: member,
			owner: member,
			"owner elsewhere": [...none, waiting, "not_found" as const],
			"agent here, owner elsewhere": [...here, waiting, "not_found" as const],
			left: [...none, "not_found" as const, "not_found" as const],
		},
	};
}

const everyAgent = (answer: Answer, left: Answer = answer) =>
	({
		columns: SELF,
		answers: {
			agent: [answer],
			supervisor: [answer],
			owner: [answer],
			"owner elsewhere": [answer],
			"agent here, owner elsewhere": [answer],
			left: [left],
		},
	}) as const;

/** What all staff of a site may read of it. */
const MEMBERS = {
	columns: SITES,
	answers: {
		agent: ["ok", "not_found", "not_found"],
		supervisor: ["ok", "not_found", "not_found"],
		owner: ["ok", "not_found", "not_found"],
		"owner elsewhere": ["not_found", "ok", "not_found"],
		"agent here, owner elsewhere": ["ok", "ok", "not_found"],
		left: ["not_found", "not_found", "not_found"],
	},
} as const;

/** What owners and supervisors set, each on their own site. */
const SETTERS = {
	columns: SITES,
	answers: {
		agent: ["forbidden", "not_found", "not_found"],
		supervisor: ["ok", "not_found", "not_found"],
		owner: ["ok", "not_found", "not_found"],
		"owner elsewhere": ["not_found", "ok", "not_found"],
		"agent here, owner elsewhere": ["forbidden", "ok", "not_found"],
		left: ["not_found", "not_found", "not_found"],
	},
} as const;

/** Of `conversation:*` and the like: mine, a colleague's, waiting, closed. */
export const AGENT_ROWS: Rows<ConsoleCommands, AgentTarget, AgentRole> = {
	"inbox:read": { says: () => ({}), ...everyAgent("ok") },
	"ratings:read": { says: () => ({ before: null }), ...everyAgent("ok") },
	"push:read": { says: () => ({}), ...everyAgent("ok") },
	"push:add": { says: ({ device }) => device, ...everyAgent("ok") },
	"push:end": {
		says: ({ device: { endpoint } }) => ({ endpoint }),
		...everyAgent("ok"),
	},
	"availability:set": {
		says: () => ({ availability: "away" }),
		...everyAgent("ok"),
	},
	"desk:leave": {
		says: () => ({ open: { kind: "keep" } }),
		...everyAgent("ok"),
	},
	"conversation:join": {
		says: ({ conversation }) => ({ conversation, after: 0 }),
		...staff("ok", "ok", "ok", "ok"),
	},
	"conversation:leave": {
		says: ({ conversation }) => ({ conversation }),
		columns: AGENT_CONVERSATIONS,
		// It says nothing of the conversation, and takes nothing but what one's own window hears.
		answers: {
			agent: ["ok", "ok", "ok", "ok", "ok", "ok"],
			supervisor: ["ok", "ok", "ok", "ok", "ok", "ok"],
			owner: ["ok", "ok", "ok", "ok", "ok", "ok"],
			"owner elsewhere": ["ok", "ok", "ok", "ok", "ok", "ok"],
			"agent here, owner elsewhere": ["ok", "ok", "ok", "ok", "ok", "ok"],
			left: ["ok", "ok", "ok", "ok", "ok", "ok"],
		},
	},
	"entries:read": {
		says: ({ conversation }) => ({ conversation, after: 0 }),
		...staff("ok", "ok", "ok", "ok"),
	},
	"read:mark": {
		says: ({ conversation, seq }) => ({ conversation, seq }),
		...staff("ok", "ok", "ok", "ok"),
	},
	"typing:tell": {
		says: ({ conversation }) => ({ conversation, typing: true }),
		...staff("ok", "forbidden", "forbidden", "forbidden"),
	},
	"message:send": {
		says: ({ conversation }) => ({
			conversation,
			clientId: newId(),
			text: "Yes, two.",
		}),
		...staff("ok", "taken", "forbidden", "closed"),
	},
	"note:add": {
		says: ({ conversation }) => ({
			conversation,
			clientId: newId(),
			text: "Asked before.",
		}),
		...staff("ok", "ok", "ok", "ok"),
	},
	"message:withdraw": {
		says: ({ conversation, seq }) => ({ conversation, seq }),
		...staff("ok", "forbidden", "forbidden", "ok"),
	},
	"conversation:take": {
		says: ({ conversation, epoch }) => ({ conversation, epoch }),
		...staff("ok", "taken", "ok", "closed"),
	},
	"conversation:take-over": {
		says: ({ conversation, epoch }) => ({ conversation, epoch }),
		...staff("ok", "ok", "ok", "closed"),
	},
	"conversation:release": {
		says: ({ conversation }) => ({ conversation }),
		...staff("ok", "taken", "forbidden", "closed"),
	},
	"conversation:transfer": {
		says: ({ conversation, team }) => ({
			conversation,
			to: { kind: "team", id: team },
			note: "",
		}),
		...staff("ok", "taken", "ok", "closed"),
	},
	"conversation:close": {
		says: ({ conversation }) => ({ conversation }),
		...staff("ok", "taken", "ok", "ok"),
	},
	"conversation:reopen": {
		says: ({ conversation }) => ({ conversation, undo: true }),
		...staff("ok", "taken", "ok", "ok"),
	},
	// Nothing is offered to anybody.
	"offer:accept": {
		says: ({ conversation, epoch }) => ({ conversation, epoch }),
		...staff("ok", "taken", "too_late", "closed"),
	},
	"offer:decline": {
		says: ({ conversation, epoch }) => ({ conversation, epoch, reason: "" }),
		...staff("too_late", "taken", "too_late", "closed"),
	},
	"team:read": { says: ({ site }) => ({ site }), ...MEMBERS },
	"site:read": { says: ({ site }) => ({ site }), ...MEMBERS },
	"waits:read": { says: ({ site }) => ({ site }), ...SETTERS },
	"hours:change": {
		says: ({ site }) => ({ site, hours: null, languages: ["en"] }),
		...SETTERS,
	},
	"privacy:change": {
		says: ({ site }) => ({ site, privacyUrl: null }),
		...SETTERS,
	},
	"texts:change": {
		says: ({ site }) => ({
			site,
			language: "en",
			texts: { "header.title": null },
		}),
		...SETTERS,
	},
	"team:change": {
		says: ({ site, team }) => ({
			site,
			team: { id: team, name: `Team ${newId()}`, offers: false },
		}),
		...SETTERS,
	},
	"team:remove": { says: ({ site, team }) => ({ site, team }), ...SETTERS },
	"member:change": {
		says: ({ site, member }) => ({
			site,
			member: { id: member, slots: 2, languages: [], teams: [] },
		}),
		...SETTERS,
	},
};
