import * as v from "valibot";
import type { Proof, PublicConversation, Relation } from "./conversation.ts";
import { INBOX_CLOSED, REASON_CHARS } from "./limits.ts";
import { id, reader, seq, text, time } from "./read.ts";
import type { Cart, Device, Order, Page, SeenPage } from "./visitor.ts";

/**
 * `here`: takes new conversations. `finishing`: keeps hers, gets no new ones. `break`: as `finishing`, and back
 * by itself at a time. `away`: gets no new ones.
 */
export type AgentAvailability = "here" | "finishing" | "break" | "away";
/** `read_only`: sees what agents see, and answers nobody. */
export type Role = "read_only" | "agent" | "supervisor" | "owner";

export interface AgentHello {
	protocol: number;
}
export const readAgentHello = reader(v.strictObject({ protocol: v.number() }));

/** What the console asks of a link before anybody uses it (`POST /console/link`). */
export interface LinkLook {
	/** null: it opens nothing (any more). */
	link: LinkOpens | null;
	/** Who is signed in in this browser; `isSame`: the person of the link. */
	session: { name: string; isSame: boolean } | null;
}

/** `name`: whose it is. `password`: they forgot it. `address`: confirms a new address. */
export type LinkOpens =
	| { purpose: "sign_in"; name: string }
	| { purpose: "password"; name: string }
	| { purpose: "address"; name: string; email: string }
	/** `by`: who invited; `email`, `called`: as they typed it, "" for nothing. */
	| {
			purpose: "invitation";
			site: string;
			role: Role;
			by: string;
			email: string;
			called: string;
	  }
	| { purpose: "first_run" };

export interface AgentWelcome {
	protocol: number;
	now: number;
	me: Me;
	sites: SiteSummary[];
}
export interface Me {
	id: string;
	name: string;
	email: string;
	/** The address of the picture on the relay, from the root; null: there is none. An older relay does not say it. */
	picture?: string | null;
	availability: AgentAvailability;
	/** When the break ends; null outside a break. */
	until: number | null;
	/** Why the relay set it, when the agent did not. */
	why: "missed_offers" | "unopened" | null;
	/** Conversations that count, over all sites, and how many may. */
	load: number;
	slots: number;
}
export interface SiteSummary {
	id: string;
	name: string;
	role: Role;
}

/** Somebody of the staff who has a conversation open. */
export interface Viewer {
	id: string;
	name: string;
}

/** A conversation as staff see it: a row of the inbox, and the head of the conversation. */
export interface StaffConversation extends Omit<PublicConversation, "agent"> {
	site: string;
	/** A short reference for people; it opens nothing. */
	ref: string;
	agent: { id: string; name: string } | null;
	relation: Relation;
	proof: Proof | null;
	/** The same in every conversation of one visitor; it opens nothing. */
	visitor: string;
	/** The name that the shop's server signed, or null: show "Visitor" and `ref`. */
	visitorName: string | null;
	/** The newest message; null after it was withdrawn or before the first. */
	preview: Preview | null;
	/** When the newest message came. */
	lastAt: number;
	/** The number of the visitor's newest message: unread while above `readByAgent`. */
	lastVisitorSeq: number;
	/** Grows with every assignment; a take names the one that it saw. */
	epoch: number;
	/** The language that the shopper reads or chose; null: not known. */
	language: string | null;
	team: { id: string; name: string } | null;
	/** Orders the line while it waits: the smallest is next. Messages stand behind all that are live. */
	queueAt: number;
	/** Whom it is offered to at this moment. */
	offer: { agent: { id: string; name: string }; until: number } | null;
	/** Since when it is quiet: held, but not counted; null: it is not. */
	quietSince: number | null;
	/** Until when the shopper was told that an answer comes; null: nothing was said. */
	answerBy: number | null;
	/** The latest score given, or null. */
	score: number | null;
	/** The shopper had everything erased; nothing is written here any more. An older relay does not say it. */
	forgotten?: boolean;
	/** Its agent has opened it, so that the shopper reads the name. An older relay does not say it. */
	joined?: boolean;
	/** How often this assignment has rung again because nobody opened it: 0, 1 (30 s), 2 (60 s). */
	rings?: number;
	/** The first word of the shopper that nobody has answered; null: all are answered, or want no answer. */
	unansweredSince?: number | null;
	/** When the row is to change colour, because the last word stands unanswered; null: the clock stands still. */
	answerDueAt?: number | null;
	/** It ended without a human word: an abandonment. */
	neverAnswered?: boolean;
	/** Ids of its tags, ascending. An older relay does not say it; so with the following. */
	tags?: string[];
	/** The id of the outcome with which it was closed last; null: none was named. */
	outcome?: string | null;
	/** It is put off: since when, and until when (null: until the shopper writes); null: it is not. */
	snoozed?: { since: number; until: number | null } | null;
	/** When it came back from that, until its agent has written or opened it. */
	backAt?: number | null;
	/** It rings nobody, and is asked nothing more. */
	spam?: boolean;
	/** When a scheduled message goes; absent: none waits. */
	scheduledAt?: number;
}

/** The newest message of a conversation in its row, or the word with which it was handed over, until somebody writes. */
export interface Preview {
	by: "visitor" | "agent";
	/** Empty where it was handed over without a word. */
	text: string;
	/** How many files it has; left out: none. */
	files?: number;
	/** How many of them are PDFs; left out: none. The others are pictures. */
	pdfs?: number;
	/** Which agent. An older relay does not say it. */
	author?: { id: string; name: string };
	/** It was handed over with this: the number of that entry, unread while above `readByAgent`. */
	handed?: number;
}

/** Who the shopper is, beside the conversation. */
export interface Person {
	conversation: string;
	name: string | null;
	email: string | null;
	/** Signed by the shop's server, newest first. */
	orders: Order[];
	/** When the identity was last proven; null: nobody vouches for this visitor. */
	provenAt: number | null;
	page: Page | null;
	cart: Cart | null;
	/** The newest first, with the one that is looked at. An older relay does not say it; so with the following. */
	pages?: SeenPage[];
	device?: Device | null;
	/** In which their browser shows times; null: it has not said. */
	timeZone?: string | null;
	/** What the shop's page said was bought; nobody has signed it. An older relay does not say it. */
	saidOrder?: Order | null;
	/** Whether a widget of theirs is connected now. */
	connected: boolean;
	/** Their earlier conversations, newest first. */
	earlier: {
		id: string;
		ref: string;
		startedAt: number;
		state: PublicConversation["state"]["kind"];
		score: number | null;
		/** It ended without a human word. An older relay does not say it. */
		neverAnswered?: boolean;
		/** The id of the outcome with which it was closed last. An older relay does not say it. */
		outcome?: string | null;
	}[];
}

/** Reads the inbox page by page. */
export interface InboxAsked {
	/** What the page before has told; null: the first page. A console without pages leaves it out. */
	cursor?: InboxCursor | null | undefined;
}

/**
 * Behind which conversation the next page begins. Give it back as it came, or name the oldest closed one that was told with
 * `left: null`: the older ones follow.
 */
export interface InboxCursor {
	state: PublicConversation["state"]["kind"];
	since: number;
	id: string;
	/** Of the closed ones, how many may still come; null before them, and of closed ones: all that are older. */
	left: number | null;
}
const cursor = v.strictObject({
	state: v.picklist(["waiting", "open", "closed"]),
	since: time,
	id,
	left: v.nullable(
		v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(INBOX_CLOSED)),
	),
});
export const readInboxAsked = reader(
	v.strictObject({ cursor: v.optional(v.nullable(cursor)) }),
);

export interface Inbox {
	/** What waits, then what is open, each the oldest first, then the newest closed ones. */
	conversations: StaffConversation[];
	/** Asks for the next page; null: this is the last. An older relay, or one that was asked for no page, says none. */
	next?: InboxCursor | null;
}

export interface Take {
	conversation: string;
	/** The epoch that the agent saw; if the conversation has moved on, the take loses. */
	epoch: number;
}
export const readTake = reader(
	v.strictObject({ conversation: id, epoch: seq }),
);

export interface TakeOver extends Take {
	/** `false`: not while its agent types in it. Left out, or true: also then. */
	anyway?: boolean | undefined;
}
export const readTakeOver = reader(
	v.strictObject({
		conversation: id,
		epoch: seq,
		anyway: v.optional(v.boolean()),
	}),
);

export interface Reopening {
	conversation: string;
	/** Undo of a closing: within `CLOSE_UNDO_MS`, by whoever closed it. */
	undo: boolean;
}
export const readReopening = reader(
	v.strictObject({ conversation: id, undo: v.boolean() }),
);

export interface AvailabilitySet {
	availability: AgentAvailability;
	/** The end of a break, in server milliseconds, at most `BREAK_MS` ahead; only with `break`. */
	until?: number | undefined;
	/** What becomes of conversations that nobody has answered; left out, they stay. Not with `here`. */
	unanswered?: Leaving["open"] | undefined;
}

export interface OfferAnswered {
	conversation: string;
	/** The epoch of the offer. */
	epoch: number;
}
export const readOfferAnswered = reader(
	v.strictObject({ conversation: id, epoch: seq }),
);
export interface OfferDeclined extends OfferAnswered {
	/** In the agent's words; may be empty. */
	reason: string;
}
export const readOfferDeclined = reader(
	v.strictObject({ conversation: id, epoch: seq, reason: text(REASON_CHARS) }),
);

export interface Transfer {
	conversation: string;
	to: { kind: "agent" | "team"; id: string };
	/** Why, for whoever gets it; may be empty. */
	note: string;
}
const target = v.strictObject({ kind: v.picklist(["agent", "team"]), id });
export const readTransfer = reader(
	v.strictObject({ conversation: id, to: target, note: text(REASON_CHARS) }),
);

/** Going home with open conversations: they stay, go to a colleague or team, or back to the queue. */
export interface Leaving {
	open:
		| { kind: "keep" }
		| { kind: "queue" }
		| { kind: "transfer"; to: Transfer["to"] };
}
const open = v.variant("kind", [
	v.strictObject({ kind: v.literal("keep") }),
	v.strictObject({ kind: v.literal("queue") }),
	v.strictObject({ kind: v.literal("transfer"), to: target }),
]);
export const readLeaving = reader(v.strictObject({ open }));
export const readAvailabilitySet = reader(
	v.strictObject({
		availability: v.picklist(["here", "finishing", "break", "away"]),
		until: v.optional(time),
		unanswered: v.optional(open),
	}),
);

/** Two minutes without new conversations, or the end of them. */
export interface BreathSet {
	on: boolean;
}
export const readBreathSet = reader(v.strictObject({ on: v.boolean() }));

export interface OfSite {
	site: string;
}
export const readOfSite = reader(v.strictObject({ site: id }));
