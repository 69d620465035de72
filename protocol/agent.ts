import * as v from "valibot";
import type { ConversationFace, Proof, Relation } from "./conversation.ts";
import { id, reader, seq } from "./read.ts";
import type { Cart, Order, Page } from "./visitor.ts";

/** `here`: takes new conversations. `away`: keeps hers, gets no new ones. */
export type AgentAvailability = "here" | "away";
export type Role = "agent" | "supervisor" | "owner";

export interface AgentHello {
	protocol: number;
}
export const readAgentHello = reader(v.strictObject({ protocol: v.number() }));

export interface AgentWelcome {
	protocol: number;
	now: number;
	me: Me;
	sites: SiteFace[];
}
export interface Me {
	id: string;
	name: string;
	email: string;
	availability: AgentAvailability;
}
export interface SiteFace {
	id: string;
	name: string;
	role: Role;
}

/** A conversation as staff see it: a row of the inbox, and the head of the conversation. */
export interface StaffConversation extends Omit<ConversationFace, "agent"> {
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
	preview: { by: "visitor" | "agent"; text: string } | null;
	/** When the newest message came. */
	lastAt: number;
	/** The number of the visitor's newest message: unread while above `readByAgent`. */
	lastVisitorSeq: number;
	/** Grows with every assignment; a take names the one that it saw. */
	epoch: number;
	/** The latest score given, or null. */
	score: number | null;
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
	/** Whether a widget of theirs is connected now. */
	connected: boolean;
	/** Their earlier conversations, newest first. */
	earlier: {
		id: string;
		ref: string;
		startedAt: number;
		state: ConversationFace["state"]["kind"];
		score: number | null;
	}[];
}

export interface Inbox {
	conversations: StaffConversation[];
}

export interface Take {
	conversation: string;
	/** The epoch that the agent saw; if the conversation has moved on, the take loses. */
	epoch: number;
}
export const readTake = reader(
	v.strictObject({ conversation: id, epoch: seq }),
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
}
export const readAvailabilitySet = reader(
	v.strictObject({ availability: v.picklist(["here", "away"]) }),
);

export const readNothing = reader(v.strictObject({}));
