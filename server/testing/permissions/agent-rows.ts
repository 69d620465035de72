import { PERSON_NOTE } from "../../../protocol/attribute.ts";
import type { ConsoleCommands } from "../../../protocol/console-events.ts";
import { newId, newToken } from "../../../protocol/ids.ts";
import {
	everyAgent,
	movers,
	readers,
	settersOf,
	staff,
} from "./agent-answers.ts";
import type { AgentTarget } from "./agent-scene.ts";
import { FEEDBACK_ROWS } from "./feedback-rows.ts";
import { SITE_ROWS } from "./site-rows.ts";
import { AGENT_CONVERSATIONS, type AgentRole, type Rows } from "./table.ts";

/** Of `conversation:*` and the like: mine, a colleague's, waiting, closed. */
export const AGENT_ROWS: Rows<ConsoleCommands, AgentTarget, AgentRole> = {
	"inbox:read": { says: () => ({}), ...everyAgent("ok") },
	"search:read": {
		says: () => ({ query: "hello", site: null, cursor: null }),
		...everyAgent("ok"),
	},
	"ratings:read": { says: () => ({ before: null }), ...everyAgent("ok") },
	"alerts:read": { says: () => ({}), ...everyAgent("ok") },
	"alert-choice:read": { says: () => ({}), ...everyAgent("ok") },
	"alert-choice:set": {
		says: () => ({ push: true, mail: true }),
		...everyAgent("ok", "ok", "forbidden"),
	},
	"quiet-hours:read": { says: () => ({}), ...everyAgent("ok") },
	"quiet-hours:set": {
		says: () => ({ hours: null }),
		...everyAgent("ok", "ok", "forbidden"),
	},
	"push:read": { says: () => ({}), ...everyAgent("ok") },
	"push:add": {
		says: ({ device }) => device,
		...everyAgent("ok", "ok", "forbidden"),
	},
	"push:end": {
		says: ({ device: { endpoint } }) => ({ endpoint }),
		...everyAgent("ok"),
	},
	// None of them has this device: it is nobody's but its own person's.
	"device:ring": {
		says: ({ device: { endpoint } }) => ({ endpoint }),
		...everyAgent("not_found"),
	},
	"device-link:make": { says: () => ({}), ...everyAgent("ok") },
	"availability:set": {
		says: () => ({ availability: "away" }),
		...everyAgent("ok", "ok", "forbidden"),
	},
	"breath:set": {
		says: () => ({ on: true }),
		...everyAgent("ok", "ok", "forbidden"),
	},
	"input:tell": { says: () => ({}), ...everyAgent("ok") },
	"desk:leave": {
		says: () => ({ open: { kind: "keep" } }),
		...everyAgent("ok"),
	},
	"conversation:join": {
		says: ({ conversation }) => ({ conversation, after: 0 }),
		...readers("ok", "ok", "ok", "ok"),
	},
	"conversation:leave": {
		says: ({ conversation }) => ({ conversation }),
		columns: AGENT_CONVERSATIONS,
		// It says nothing of the conversation, and takes nothing but what one's own window hears.
		answers: {
			read_only: ["n/a", "ok", "ok", "ok", "ok", "ok"],
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
		...readers("ok", "ok", "ok", "ok"),
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
	"message:schedule": {
		says: ({ conversation, later }) => ({
			conversation,
			id: newId(),
			text: "It is back in stock.",
			sendAt: later,
		}),
		...staff("ok", "taken", "forbidden", "closed"),
	},
	"scheduled-message:read": {
		says: ({ conversation }) => ({ conversation }),
		...readers("ok", "ok", "ok", "ok"),
	},
	"files:link": {
		says: ({ conversation }) => ({ conversation, files: [newId()] }),
		...readers("ok", "ok", "ok", "ok"),
	},
	"products:picture": {
		says: ({ conversation }) => ({
			...{ conversation, file: newId(), name: "Lamp" },
			// No relay asks there.
			picture: "http://169.254.169.254/lamp.png",
		}),
		...staff("ok", "ok", "ok", "ok"),
	},
	"products:find": {
		says: ({ conversation }) => ({ conversation, query: "lamp" }),
		...staff("ok", "ok", "ok", "ok"),
	},
	// None waits.
	"scheduled-message:cancel": {
		says: ({ conversation }) => ({ conversation, id: newId() }),
		...staff("not_found", "not_found", "not_found", "not_found"),
	},
	"promise:make": {
		says: ({ conversation, later }) => ({
			...{ conversation, id: newId(), what: "We call you back." },
			...{ owes: { kind: "me" }, due: later, anyway: true },
		}),
		...movers("ok", "taken", "ok", "ok"),
	},
	// There is no such promise.
	"promise:keep": {
		says: ({ conversation }) => ({
			...{ conversation, promise: newId(), version: 1, doneAt: null },
		}),
		...staff("not_found", "not_found", "not_found", "not_found"),
	},
	"promise:move": {
		says: ({ conversation, later }) => ({
			...{ conversation, promise: newId(), version: 1 },
			...{ due: later, why: "It is not here yet." },
		}),
		...staff("not_found", "not_found", "not_found", "not_found"),
	},
	"promise:withdraw": {
		says: ({ conversation }) => ({
			...{ conversation, promise: newId(), version: 1, why: "Sold out." },
		}),
		...staff("not_found", "not_found", "not_found", "not_found"),
	},
	"promise:hand-over": {
		says: ({ conversation }) => ({
			...{ conversation, promise: newId(), version: 1 },
			to: { kind: "shop" as const },
		}),
		...staff("not_found", "not_found", "not_found", "not_found"),
	},
	"promise-times:read": {
		says: ({ conversation }) => ({ conversation }),
		...readers("ok", "ok", "ok", "ok"),
	},
	"promises:of-conversation": {
		says: ({ conversation }) => ({ conversation }),
		...readers("ok", "ok", "ok", "ok"),
	},
	"policies:of-conversation": {
		says: ({ conversation }) => ({ conversation }),
		...readers("ok", "ok", "ok", "ok"),
	},
	// There is no such policy.
	"policy:pin": {
		says: ({ conversation }) => ({
			...{ conversation, clientId: newId(), policy: "none", number: 1 },
		}),
		...staff("conflict", "conflict", "conflict", "conflict"),
	},
	"follow-ups:read": { says: () => ({}), ...everyAgent("ok") },
	"recovery:open": {
		says: ({ conversation }) => ({
			...{ conversation, id: newId(), words: "The wrong lamp came." },
		}),
		...staff("ok", "ok", "ok", "ok"),
	},
	// There is no such recovery.
	"recovery:put-right": {
		says: ({ conversation }) => ({
			...{ conversation, recovery: newId(), version: 1, by: null },
			...{ apology: "I am sorry.", prevention: "" },
			correction: { kind: "refund" as const, text: "20 € back" },
		}),
		...staff("not_found", "not_found", "not_found", "not_found"),
	},
	"recovery:tell": {
		says: ({ conversation }) => ({
			...{ conversation, recovery: newId(), version: 1, text: "It is sent." },
		}),
		...staff("not_found", "not_found", "not_found", "not_found"),
	},
	"recovery:explain": {
		says: ({ conversation }) => ({
			...{ conversation, recovery: newId(), version: 1, text: "It is dimmed." },
		}),
		...staff("not_found", "not_found", "not_found", "not_found"),
	},
	"recovery:finish": {
		says: ({ conversation }) => ({
			...{ conversation, recovery: newId(), version: 1 },
		}),
		...staff("not_found", "not_found", "not_found", "not_found"),
	},
	"recovery:tried": {
		says: ({ conversation }) => ({
			...{ conversation, recovery: newId(), version: 1, how: "By telephone." },
		}),
		...staff("not_found", "not_found", "not_found", "not_found"),
	},
	"recovery:take": {
		says: ({ conversation }) => ({
			...{ conversation, recovery: newId(), version: 1 },
		}),
		...staff("not_found", "not_found", "not_found", "not_found"),
	},
	"recoveries:of-conversation": {
		says: ({ conversation }) => ({ conversation }),
		...readers("ok", "ok", "ok", "ok"),
	},
	"recoveries:read": { says: () => ({}), ...everyAgent("ok") },
	"complaints:read": { says: () => ({}), ...everyAgent("ok") },
	"complaints:of-conversation": {
		says: ({ conversation }) => ({ conversation }),
		...readers("ok", "ok", "ok", "ok"),
	},
	"agreement:leave": {
		says: ({ conversation }) => ({
			...{ conversation, id: newId(), lines: ["20 € back by Friday"] },
		}),
		...staff("ok", "ok", "ok", "ok"),
	},
	"complaint:file-for": {
		says: ({ conversation }) => ({
			...{ conversation, id: newId(), secret: newToken(), what: "It burnt." },
			...{ order: "", wants: "", mayContact: false },
		}),
		...staff("ok", "ok", "ok", "ok"),
	},
	// There is no such complaint.
	"complaint:assess": {
		says: ({ conversation }) => ({
			...{ conversation, complaint: newId(), version: 1 },
			severity: "serious" as const,
		}),
		...staff("not_found", "not_found", "not_found", "not_found"),
	},
	"complaint:decide": {
		says: ({ conversation }) => ({
			...{ conversation, complaint: newId(), version: 1 },
			...{ outcome: "upheld" as const, text: "You are right." },
		}),
		...staff("not_found", "not_found", "not_found", "not_found"),
	},
	"mentions:read": { says: () => ({}), ...everyAgent("ok") },
	"mentions:mark": {
		says: ({ conversation, seq }) => ({ conversation, seq }),
		...readers("ok", "ok", "ok", "ok"),
	},
	// Nothing of it is hidden.
	"hidden:show": {
		says: ({ conversation, seq }) => ({ conversation, seq }),
		...staff("not_found", "not_found", "not_found", "not_found"),
	},
	// It has none, and so nothing changes.
	"conversation:tag": {
		says: ({ conversation }) => ({ conversation, add: [], remove: [] }),
		...staff("ok", "ok", "ok", "ok"),
	},
	"customer:check": {
		says: ({ conversation }) => ({
			conversation,
			order: "LL-4821",
			holds: true,
		}),
		...staff("ok", "ok", "ok", "ok"),
	},
	"attributes:read": {
		says: ({ conversation }) => ({ conversation }),
		...readers("ok", "ok", "ok", "ok"),
	},
	"attribute:set": {
		says: ({ conversation }) => ({
			conversation,
			attribute: PERSON_NOTE,
			value: "Writes in the evening.",
			was: null,
		}),
		...staff("ok", "ok", "ok", "ok"),
	},
	"cards:of-person": {
		says: ({ conversation }) => ({ conversation }),
		...readers("ok", "ok", "ok", "ok"),
	},
	"survey-answers:of-person": {
		says: ({ conversation }) => ({ conversation }),
		...settersOf(),
	},
	"linked-people:read": {
		says: ({ conversation }) => ({ conversation }),
		...readers("ok", "ok", "ok", "ok"),
	},
	"linked-people:find": {
		says: ({ conversation }) => ({ conversation, text: "AAFHY" }),
		...staff("ok", "ok", "ok", "ok"),
	},
	// There is no such person.
	"linked-people:link": {
		says: ({ conversation }) => ({ conversation, visitor: newId() }),
		...staff("not_found", "not_found", "not_found", "not_found"),
	},
	"linked-people:unlink": {
		says: ({ conversation }) => ({ conversation, visitor: newId() }),
		...staff("ok", "ok", "ok", "ok"),
	},
	"message:withdraw": {
		says: ({ conversation, seq }) => ({ conversation, seq }),
		...staff("ok", "forbidden", "forbidden", "ok"),
	},
	"conversation:open": {
		says: ({ conversation, epoch }) => ({ conversation, epoch }),
		...staff("ok", "taken", "forbidden", "closed"),
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
		...movers("ok", "taken", "forbidden", "closed"),
	},
	"conversation:transfer": {
		says: ({ conversation, team }) => ({
			conversation,
			to: { kind: "team", id: team },
			note: "",
		}),
		...movers("ok", "taken", "ok", "closed"),
	},
	"conversation:close": {
		says: ({ conversation }) => ({ conversation }),
		...staff("ok", "taken", "ok", "ok"),
	},
	"conversation:reopen": {
		says: ({ conversation }) => ({ conversation, undo: true }),
		...staff("ok", "taken", "ok", "ok"),
	},
	"conversation:nothing-to-answer": {
		says: ({ conversation }) => ({ conversation }),
		...staff("ok", "taken", "forbidden", "closed"),
	},
	"conversation:snooze": {
		says: ({ conversation }) => ({ conversation, until: null }),
		...staff("ok", "taken", "forbidden", "closed"),
	},
	"conversation:wake": {
		says: ({ conversation }) => ({ conversation }),
		...staff("ok", "taken", "forbidden", "closed"),
	},
	"conversation:spam": {
		says: ({ conversation }) => ({ conversation, spam: true }),
		...staff("ok", "taken", "ok", "ok"),
	},
	"visitor:block": {
		says: ({ conversation }) => ({ conversation, length: "day", why: "" }),
		...staff("ok", "taken", "ok", "ok"),
	},
	"block:read": {
		says: ({ conversation }) => ({ conversation }),
		...readers("ok", "ok", "ok", "ok"),
	},
	"network:read": {
		says: ({ conversation }) => ({ conversation }),
		...staff("ok", "ok", "ok", "ok"),
	},
	// What may not be done is said of each conversation, and refuses no other.
	"bulk:act": {
		says: () => ({ conversations: [newId()], act: { kind: "spam" } }),
		...everyAgent("ok"),
	},
	"bulk:undo": {
		says: () => ({
			conversations: [
				{ conversation: newId(), undo: { kind: "close", seq: 1 } },
			],
		}),
		...everyAgent("ok"),
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
	...SITE_ROWS,
	...FEEDBACK_ROWS,
};
