import { newId, newToken } from "../../../protocol/ids.ts";
import type { VisitorCommands } from "../../../protocol/visitor-events.ts";
import {
	type Answer,
	type Rows,
	SELF,
	SITES,
	VISITOR_CONVERSATIONS,
	type VisitorRole,
} from "./table.ts";
import type { VisitorTarget } from "./visitor-scene.ts";

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
	"link:make": {
		says: () => ({ link: newToken() }),
		...self("not_found", "ok", "not_found"),
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
	"files:link": {
		says: ({ conversation }) => ({ conversation, files: [newId()] }),
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
	"card:leave": {
		says: () => ({
			clientId: newId(),
			kind: "praise",
			text: "So quick!",
			about: null,
			wantsAnswer: false,
			contact: null,
			locale: "en",
		}),
		...self("not_found", "ok", "not_found"),
	},
	"cards:own": { says: () => ({}), ...self("not_found", "ok", "ok") },
	"help:read": {
		says: () => ({ language: "en" }),
		...self("ok", "ok", "ok"),
	},
	"help:search": {
		says: () => ({ language: "en", text: "parcel", isWhole: false }),
		...self("ok", "ok", "ok"),
	},
	// There is none.
	"article:read": {
		says: () => ({ article: newId(), language: "en" }),
		...self("not_found", "not_found", "not_found"),
	},
	"article:vote": {
		says: () => ({
			...{ article: newId(), language: "en", version: 1, voter: newId() },
			...{ helpful: true, missing: null },
		}),
		...self("not_found", "not_found", "not_found"),
	},
	"promises:read": { says: () => ({}), ...self("ok", "ok", "ok") },
	"policies:read": {
		says: () => ({ locale: "en" }),
		...self("ok", "ok", "ok"),
	},
	// There is no such recovery.
	"recovery:somebody-else": {
		says: ({ conversation }) => ({ conversation, recovery: newId() }),
		...self("not_found", "not_found", "not_found"),
	},
	// There is no such agreement.
	"agreement:answer": {
		says: ({ conversation }) => ({
			...{ conversation, agreement: newId(), isRight: true },
		}),
		...self("not_found", "not_found", "not_found"),
	},
	"complaint:file": {
		says: ({ conversation }) => ({
			...{ conversation, id: newId(), secret: newToken() },
			...{ what: "Broken.", order: "", wants: "", mayContact: false },
		}),
		...own("ok"),
	},
	"complaints:own": { says: () => ({}), ...self("ok", "ok", "ok") },
	// There is no such complaint.
	"complaint:not-accept": {
		says: ({ conversation }) => ({
			...{ conversation, complaint: newId(), why: "It is not enough." },
		}),
		...own("not_found"),
	},
	// There is no such promise.
	"promise:confirm": {
		says: ({ conversation }) => ({
			...{ conversation, promise: newId(), done: "yes" as const },
		}),
		...own("not_found"),
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
	"ask:next": {
		says: ({ language }) => ({ path: "/", locale: language, moment: "page" }),
		...self("ok", "ok", "ok"),
	},
	// None was offered to anybody.
	"ask:read": {
		says: ({ language }) => ({ ask: newId(), locale: language }),
		...self("not_found", "not_found", "not_found"),
	},
	"ask:mark": {
		says: () => ({ ask: newId(), as: "seen" }),
		...self("not_found", "not_found", "not_found"),
	},
	"survey:answer": {
		says: () => ({ ask: newId(), answers: { score: 5 }, done: false }),
		...self("not_found", "not_found", "not_found"),
	},
	"contact:leave": {
		says: () => ({ ask: newId(), contact: "maya@example.com" }),
		...self("not_found", "not_found", "not_found"),
	},
};
