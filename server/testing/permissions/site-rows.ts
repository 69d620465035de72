import { SITE_FILE_BYTES } from "../../../protocol/attachment.ts";
import type { ConsoleCommands } from "../../../protocol/console-events.ts";
import { newId } from "../../../protocol/ids.ts";
import { ALL_ENTRIES } from "../audit.ts";
import { returnsPolicy } from "../returns-policy.ts";
import { savedReply } from "../saved-reply.ts";
import type { AgentTarget } from "./agent-scene.ts";
import {
	ANSWERERS,
	ANSWERERS_NOT_FOUND,
	MEMBERS,
	MEMBERS_NOT_FOUND,
	NOBODY_HERE,
	OWNERS,
	OWNERS_NOT_FOUND,
	SETTERS,
	SETTERS_NOT_FOUND,
	SETTERS_TOO_LATE,
} from "./site-answers.ts";
import { type AgentRole, type Rows, SITES } from "./table.ts";

/** Of what is read and set of a site, and of its people. */
export const SITE_ROWS = {
	"team:read": { says: ({ site }) => ({ site }), ...MEMBERS },
	"promise-figures:read": {
		says: ({ site }) => ({ site, days: 30 as const }),
		...MEMBERS,
	},
	"promise-list:read": {
		says: ({ site }) => ({
			...{ site, days: 30, group: "kind", key: "spoken" },
		}),
		...MEMBERS,
	},
	"repair-figures:read": {
		says: ({ site }) => ({ site, days: 90 as const }),
		...SETTERS,
	},
	"spam:read": { says: ({ site }) => ({ site, before: null }), ...MEMBERS },
	"blocks:read": { says: ({ site }) => ({ site, before: null }), ...MEMBERS },
	"visitor:unblock": {
		says: ({ site }) => ({ site, block: newId() }),
		...ANSWERERS_NOT_FOUND,
	},
	"site:read": { says: ({ site }) => ({ site }), ...MEMBERS },
	// An address of a network inside: nobody is asked.
	"tag:check": {
		says: ({ site }) => ({ site, address: "https://10.0.0.1" }),
		...OWNERS,
	},
	"tag:seen": { says: ({ site }) => ({ site }), ...MEMBERS },
	"files:read": { says: ({ site }) => ({ site }), ...SETTERS },
	"waits:read": { says: ({ site }) => ({ site }), ...SETTERS },
	"floor:read": { says: ({ site }) => ({ site }), ...SETTERS },
	"hours:change": {
		says: ({ site }) => ({ site, hours: null, languages: ["en"] }),
		...SETTERS,
	},
	"privacy:change": {
		says: ({ site }) => ({ site, privacyUrl: null }),
		...SETTERS,
	},
	"contact:change": {
		says: ({ site }) => ({ site, contact: {} }),
		...SETTERS,
	},
	"answer-time:change": {
		says: ({ site }) => ({ site, answerWithinMs: 120_000 }),
		...SETTERS,
	},
	"wrap-up:change": {
		says: ({ site }) => ({ site, wrapUpMs: 60_000 }),
		...SETTERS,
	},
	"complaint-days:change": {
		says: ({ site }) => ({ site, complaintDays: 10 }),
		...SETTERS,
	},
	"recovery-days:change": {
		says: ({ site }) => ({ site, recoveryDays: 2 }),
		...SETTERS,
	},
	"mail:change": { says: ({ site }) => ({ site, replyTo: null }), ...SETTERS },
	"mail:read": { says: ({ site }) => ({ site }), ...SETTERS },
	// The relay of these rows sends no mail.
	"mail:try": { says: ({ site }) => ({ site }), ...NOBODY_HERE },
	"texts:change": {
		says: ({ site }) => ({
			site,
			language: "en",
			texts: { "header.title": null },
		}),
		...SETTERS,
	},
	"look:change": {
		says: ({ site }) => ({
			site,
			look: {
				name: "Lamps",
				accent: "#1d5c54",
				position: "end",
				offset: null,
				theme: "auto",
				launcher: null,
				logo: null,
				greetings: {},
				starters: {},
				closedOn: [],
				staffPictures: true,
			},
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
	// No version has this id.
	"setting:undo": {
		says: ({ site }) => ({ site, version: newId() }),
		...SETTERS_TOO_LATE,
	},
	"audit:read": {
		says: ({ site }) => ({ site, ...ALL_ENTRIES }),
		...OWNERS,
	},
	"team:remove": { says: ({ site, team }) => ({ site, team }), ...SETTERS },
	"member:change": {
		says: ({ site, member }) => ({
			site,
			member: { id: member, slots: 2, languages: [], teams: [] },
		}),
		...SETTERS,
	},
	"staff:read": { says: ({ site }) => ({ site }), ...OWNERS },
	"invitation:make": {
		says: ({ site, team }) => ({
			site,
			email: `${newId()}@example.com`.toLowerCase(),
			name: "Rasa",
			role: "agent",
			teams: [team],
			languages: ["lt"],
			slots: 3,
		}),
		...OWNERS,
	},
	"invitation:renew": {
		says: ({ site, invitation }) => ({ site, invitation }),
		...OWNERS,
	},
	"invitation:withdraw": {
		says: ({ site, invitation }) => ({ site, invitation }),
		...OWNERS,
	},
	"member:set-role": {
		says: ({ site, newcomer }) => ({
			site,
			person: newcomer,
			role: "supervisor",
		}),
		...OWNERS,
	},
	"member:remove": {
		says: ({ site, newcomer }) => ({
			site,
			person: newcomer,
			open: { kind: "queue" },
		}),
		...OWNERS,
	},
	"sign-in-link:make": {
		says: ({ site, newcomer }) => ({ site, person: newcomer }),
		...OWNERS,
	},
	"second-factor:reset": {
		says: ({ site, newcomer }) => ({ site, person: newcomer }),
		...OWNERS,
	},
	"views:read": { says: ({ site }) => ({ site }), ...MEMBERS },
	"views:count": { says: ({ site }) => ({ site }), ...MEMBERS },
	"view:save": {
		says: ({ site }) => ({
			site,
			id: newId(),
			owner: "team",
			name: "Bad ratings",
			icon: "star",
			query: "rated:<3",
		}),
		...SETTERS,
	},
	// It is nobody's.
	"view:remove": {
		says: ({ site }) => ({ site, id: newId() }),
		columns: SITES,
		answers: {
			...MEMBERS.answers,
			read_only: ["not_found", "not_found", "not_found"],
			agent: ["not_found", "not_found", "not_found"],
			supervisor: ["not_found", "not_found", "not_found"],
			owner: ["not_found", "not_found", "not_found"],
			"owner elsewhere": ["not_found", "not_found", "not_found"],
			"agent here, owner elsewhere": ["not_found", "not_found", "not_found"],
		},
	},
	"webhook:read": { says: ({ site }) => ({ site }), ...OWNERS },
	"webhook:save": {
		says: ({ site }) => ({
			site,
			url: "https://shop.example/hook",
			events: ["rating.bad"],
			texts: false,
		}),
		...OWNERS,
	},
	// There is none.
	"webhook:rotate": { says: ({ site }) => ({ site }), ...OWNERS_NOT_FOUND },
	"webhook:test": { says: ({ site }) => ({ site }), ...OWNERS_NOT_FOUND },
	"webhook:resend": {
		says: ({ site }) => ({ site, id: `msg_${newId()}` }),
		...OWNERS_NOT_FOUND,
	},
	"webhook:remove": { says: ({ site }) => ({ site }), ...OWNERS_NOT_FOUND },
	"complaints:of-year": {
		says: ({ site }) => ({ site, year: 2026, after: 0 }),
		...MEMBERS,
	},
	"articles:read": { says: ({ site }) => ({ site, after: null }), ...MEMBERS },
	"article:save": {
		says: ({ site }) => ({
			...{ site, article: newId(), language: "en", was: null },
			...{
				address: `a-${newId()
					.toLowerCase()
					.replace(/[^a-z0-9]/g, "")}`,
			},
			...{ title: "Where is it?", body: "On its way." },
		}),
		...SETTERS,
	},
	// There is none.
	"article:open": {
		says: ({ site }) => ({ site, article: newId(), language: "en" }),
		...MEMBERS_NOT_FOUND,
	},
	"article:publish": {
		says: ({ site }) => ({ site, article: newId(), language: "en", was: 1 }),
		...SETTERS_NOT_FOUND,
	},
	"article:withdraw": {
		says: ({ site }) => ({ site, article: newId(), language: "en", was: 1 }),
		...SETTERS_NOT_FOUND,
	},
	"article:merge": {
		says: ({ site }) => ({ site, article: newId(), into: newId() }),
		...SETTERS_NOT_FOUND,
	},
	"article:preview": {
		says: ({ site }) => ({ site, body: "*Yes*" }),
		...SETTERS,
	},
	"help:missed": { says: ({ site }) => ({ site }), ...MEMBERS },
	"saved-replies:read": {
		says: ({ site }) => ({ site, own: true, after: null }),
		...MEMBERS,
	},
	// Those of the shop; one's own are tried in server/saved-replies.
	"saved-reply:save": {
		says: ({ site }) => ({
			site,
			own: false,
			reply: savedReply(newId()),
			was: null,
		}),
		...SETTERS,
	},
	"saved-replies:import": {
		says: ({ site }) => ({ site, own: false, replies: [savedReply(newId())] }),
		...SETTERS,
	},
	// There is none.
	"saved-reply:remove": {
		says: ({ site }) => ({ site, own: false, id: newId(), was: 1 }),
		...SETTERS_NOT_FOUND,
	},
	"saved-replies:used": {
		says: ({ site }) => ({ site, replies: [newId()] }),
		...ANSWERERS,
	},
	"reply-files:link": {
		says: ({ site }) => ({ site, files: [newId()] }),
		...ANSWERERS,
	},
	"policies:read": { says: ({ site }) => ({ site }), ...MEMBERS },
	"policy:save": {
		says: ({ site }) => ({
			...{ site, policy: "returns", was: null },
			content: returnsPolicy(),
		}),
		...SETTERS,
	},
	// There is no such policy.
	"policy:read": {
		says: ({ site }) => ({ site, policy: "none" }),
		columns: SITES,
		answers: {
			...SETTERS_NOT_FOUND.answers,
			read_only: ["not_found", "not_found", "not_found"],
			agent: ["not_found", "not_found", "not_found"],
			"agent here, owner elsewhere": ["not_found", "not_found", "not_found"],
		},
	},
	"policy:publish": {
		says: ({ site }) => ({ site, policy: "none", was: 1, changes: [] }),
		...SETTERS_NOT_FOUND,
	},
	"policy:remove": {
		says: ({ site }) => ({ site, policy: "none", was: 1 }),
		...SETTERS_NOT_FOUND,
	},
	"improvements:read": { says: ({ site }) => ({ site }), ...MEMBERS },
	"improvement:save": {
		says: ({ site }) => ({
			...{ site, improvement: newId(), was: null, isPublic: true },
			content: {
				date: "2026-01-01",
				texts: [{ language: "en", title: "a", heard: "b", did: "c" }],
			},
		}),
		...SETTERS,
	},
	// There is none.
	"improvement:open": {
		says: ({ site }) => ({ site, improvement: newId() }),
		...MEMBERS_NOT_FOUND,
	},
	"improvement:remove": {
		says: ({ site }) => ({ site, improvement: newId(), was: 1 }),
		...SETTERS_NOT_FOUND,
	},
	"identity-keys:read": { says: ({ site }) => ({ site }), ...OWNERS },
	// Two sign at most, so that the second owner of the other site gets none.
	"identity-keys:make": {
		says: ({ site }) => ({ site }),
		columns: SITES,
		answers: {
			...OWNERS.answers,
			"agent here, owner elsewhere": ["forbidden", "rejected", "not_found"],
		},
	},
	"identity-keys:retire": {
		says: ({ site, key }) => ({ site, kid: key }),
		...OWNERS,
	},
	"security:change": {
		says: ({ site }) => ({
			site,
			sessionDays: 7,
			secondFactor: false,
			auditDays: 90,
		}),
		...OWNERS,
	},
	"site:make": {
		says: ({ site }) => ({
			site,
			id: newId(),
			name: "Lamps abroad",
			origins: ["https://lamps.example"],
			copy: true,
		}),
		...OWNERS,
	},
	"retention:change": {
		says: ({ site }) => ({ site, retention: { comments: 3_650 } }),
		...OWNERS,
	},
	"retention:count": {
		says: ({ site }) => ({ site, retention: { conversations: 90 } }),
		...OWNERS,
	},
	"person:find": { says: ({ site }) => ({ site, text: "ABCDE" }), ...OWNERS },
	"person:erase": {
		says: ({ site, visitor }) => ({ site, visitor }),
		...OWNERS,
	},
	"export:make": {
		says: ({ site, visitor }) => ({ site, visitor }),
		...OWNERS,
	},
	"backups:read": { says: ({ site }) => ({ site }), ...OWNERS },
	// This relay makes none.
	"backup:make": { says: ({ site }) => ({ site }), ...NOBODY_HERE },
	"addresses:change": {
		says: ({ site }) => ({ site, origins: ["https://shop.example"] }),
		...OWNERS,
	},
	"attributes:change": {
		says: ({ site }) => ({ site, attributes: [] }),
		...SETTERS,
	},
	"tags:read": { says: ({ site }) => ({ site }), ...MEMBERS },
	"tags:count": { says: ({ site }) => ({ site, tag: newId() }), ...SETTERS },
	"tags:change": {
		says: ({ site }) => ({
			site,
			tag: { id: null, name: newId(), removed: false },
		}),
		...SETTERS,
	},
	"outcomes:change": {
		says: ({ site }) => ({
			site,
			outcomes: [],
			needs: { outcome: false, tag: false },
		}),
		...SETTERS,
	},
	"files:change": {
		says: ({ site }) => ({ site, on: true, mostBytes: SITE_FILE_BYTES }),
		...OWNERS,
	},
	"product-feed:read": { says: ({ site }) => ({ site }), ...SETTERS },
	// It has none.
	"product-feed:refresh": {
		says: ({ site }) => ({ site }),
		...SETTERS_NOT_FOUND,
	},
	"product-feed:change": {
		says: ({ site }) => ({ site, url: null }),
		...OWNERS,
	},
	"masking:change": {
		says: ({ site }) => ({ site, ibans: true, ibanDays: 30 }),
		...OWNERS,
	},
} as const satisfies Partial<Rows<ConsoleCommands, AgentTarget, AgentRole>>;
