import type { ConsoleCommands } from "../../../protocol/console-events.ts";
import { newId, newToken } from "../../../protocol/ids.ts";
import type { AgentTarget } from "./agent-scene.ts";
import {
	ANSWERERS,
	MEMBERS,
	NOBODY_HERE,
	OWNERS,
	OWNERS_NOT_FOUND,
	SETTERS,
	SETTERS_NOT_FOUND,
} from "./site-answers.ts";
import { type AgentRole, type Rows, SITES } from "./table.ts";

/** One question. */
const SURVEY = {
	title: { en: "How was it?" },
	questions: [
		{
			key: "score",
			kind: "faces",
			text: { en: "How was it?" },
			choices: [],
			optional: false,
			showIf: null,
			topic: null,
			leadsTo: null,
		},
	],
	thanks: {},
} as const;

/** Of what shoppers say of a shop, and of the figures of it. */
export const FEEDBACK_ROWS = {
	// Of oneself everybody may: that is tried beside.
	"workload:read": {
		says: ({ site }) => ({
			site,
			period: { from: "2026-06-01", to: "2026-06-01" },
		}),
		...SETTERS,
	},
	"monday:read": { says: ({ site }) => ({ site, week: null }), ...SETTERS },
	// The relay of these rows sends no mail.
	"monday:choose": {
		says: ({ site }) => ({ site, mail: false }),
		...NOBODY_HERE,
	},
	"surveys:read": { says: ({ site }) => ({ site }), ...SETTERS },
	"survey-presets:read": { says: ({ site }) => ({ site }), ...SETTERS },
	"survey:read": {
		says: ({ site }) => ({ site, survey: newId(), version: null }),
		...SETTERS_NOT_FOUND,
	},
	"survey:why": {
		says: ({ site }) => ({ site, survey: newId(), ref: null, page: null }),
		...SETTERS_NOT_FOUND,
	},
	// Others read their own alone: may-read-figures.test.ts.
	"figures:read": { says: ({ site }) => ({ site, filter: {} }), ...SETTERS },
	"episodes:read": {
		says: ({ site }) => ({
			site,
			period: { days: 7 as const },
			filter: {},
			behind: "all" as const,
		}),
		...SETTERS,
	},
	"survey-figures:read": {
		says: ({ site }) => ({ site, survey: "after-chat" }),
		...SETTERS,
	},
	"returning:read": { says: ({ site }) => ({ site }), ...SETTERS },
	"survey-counts:read": {
		says: ({ site }) => ({ site, survey: newId() }),
		...SETTERS,
	},
	"survey:save": {
		says: ({ site }) => ({ site, survey: newId(), was: 0, body: SURVEY }),
		...OWNERS,
	},
	"survey:set": {
		says: ({ site }) => ({ site, survey: newId(), state: null, rule: null }),
		...OWNERS_NOT_FOUND,
	},
	"survey:remove": {
		says: ({ site }) => ({ site, survey: newId() }),
		...OWNERS_NOT_FOUND,
	},
	"survey-links:read": {
		says: ({ site }) => ({ site, survey: newId() }),
		...SETTERS,
	},
	"survey-link:make": {
		says: ({ site }) => ({
			site,
			survey: newId(),
			name: "Parcels",
			uses: "open",
			order: null,
			expiresAt: null,
		}),
		...OWNERS_NOT_FOUND,
	},
	"survey-link:end": {
		says: ({ site }) => ({ site, survey: newId(), link: newToken() }),
		...OWNERS_NOT_FOUND,
	},
	"survey-answers:read": {
		says: ({ site }) => ({ site, survey: newId(), before: null }),
		...SETTERS_NOT_FOUND,
	},
	"answer:hide": {
		says: ({ site }) => ({ site, ask: newId(), why: "Abuse" }),
		...SETTERS_NOT_FOUND,
	},
	"alert:settle": {
		says: ({ site }) => ({ site, ask: newId() }),
		columns: SITES,
		answers: {
			...SETTERS_NOT_FOUND.answers,
			agent: ["not_found", "not_found", "not_found"],
			"agent here, owner elsewhere": ["not_found", "not_found", "not_found"],
		},
	},
	"ratings-import:begin": {
		says: ({ site }) => ({
			site,
			id: newId(),
			name: "Old shop",
			format: "csat_5",
			contentHash: null,
			again: false,
		}),
		...OWNERS,
	},
	// There is none.
	"ratings-import:add": {
		says: ({ site }) => ({
			site,
			id: newId(),
			after: 0,
			rows: [
				{
					line: 1,
					at: 1,
					score: 5,
					relation: null,
					agent: null,
					language: null,
					comment: null,
				},
			],
		}),
		...OWNERS_NOT_FOUND,
	},
	"ratings-import:end": {
		says: ({ site }) => ({ site, id: newId(), lines: 1 }),
		...OWNERS_NOT_FOUND,
	},
	"ratings-import:remove": {
		says: ({ site }) => ({ site, id: newId() }),
		...OWNERS_NOT_FOUND,
	},
	"ratings-import:restore": {
		says: ({ site }) => ({ site, id: newId() }),
		...OWNERS_NOT_FOUND,
	},
	"ratings-imports:read": { says: ({ site }) => ({ site }), ...SETTERS },
	"imported-figures:read": {
		says: ({ site }) => ({ site, import: null, period: null }),
		...SETTERS,
	},
	"imported-ratings:read": {
		says: ({ site }) => ({ site, import: newId(), after: 0 }),
		...SETTERS_NOT_FOUND,
	},
	"cards:read": {
		says: ({ site }) => ({ site, list: "idea" as const, before: null }),
		...MEMBERS,
	},
	"idea:set": {
		says: ({ site, card }) => ({
			site,
			card,
			state: "planned" as const,
			note: null,
		}),
		...SETTERS,
	},
	"card:hide": {
		says: ({ site, card }) => ({ site, card, why: "Not an idea." }),
		...SETTERS,
	},
	"card:settle": {
		says: ({ site, card }) => ({ site, card, settled: true }),
		...ANSWERERS,
	},
} as const satisfies Partial<Rows<ConsoleCommands, AgentTarget, AgentRole>>;
