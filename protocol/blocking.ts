import * as v from "valibot";
import type { OfSite, StaffConversation } from "./agent.ts";
import { id, reader, text, time } from "./read.ts";

// Visitors who may not write any more. Rules NU in SPEC.md.

/** Why, in the words of who blocks; more is read by nobody. */
export const BLOCK_WHY_CHARS = 300;
/** In one page of the list. */
export const BLOCKS_READ = 50;
/** So long is known in which conversations one network began, and by this relay process alone. */
export const NETWORK_KNOWN_MS = 24 * 3_600_000;
/** Conversations that one preview shows, the newest. */
export const NETWORK_SHOWN = 50;

export const BLOCK_LENGTHS = ["day", "month", "ever"] as const;
export type BlockLength = (typeof BLOCK_LENGTHS)[number];
/** null: for ever. */
export const BLOCK_MS: Readonly<Record<BlockLength, number | null>> = {
	day: 24 * 3_600_000,
	month: 30 * 24 * 3_600_000,
	ever: null,
};

/**
 * `visitor:block`: whoever wrote this conversation. Agents for a day, owners and supervisors for any time. A further one
 * takes the place of the one before. Errors: `not_found`, `forbidden`, `taken` while a colleague holds the conversation,
 * `closed` once its shopper was forgotten.
 */
export interface VisitorBlocked {
	conversation: string;
	length: BlockLength;
	/** May be empty. */
	why: string;
}
export const readVisitorBlocked = reader(
	v.strictObject({
		conversation: id,
		length: v.picklist(BLOCK_LENGTHS),
		why: text(BLOCK_WHY_CHARS),
	}),
);

/** `visitor:unblock`. Errors: `not_found`, `forbidden` of an agent for one of more than a day. */
export interface BlockNamed extends OfSite {
	block: string;
}
export const readBlockNamed = reader(v.strictObject({ site: id, block: id }));

export interface Block {
	id: string;
	site: string;
	/** null: they were erased, and only the shop's proof of who they are is still known, as a hash. */
	visitor: string | null;
	name: string | null;
	/** From which it was done. */
	conversation: string | null;
	why: string;
	by: { id: string; name: string };
	at: number;
	/** null: for ever. */
	until: number | null;
}

/** `blocks:read`, who works for the site: the newest first. */
export interface BlocksAsked extends OfSite {
	before: { at: number; id: string } | null;
}
export const readBlocksAsked = reader(
	v.strictObject({
		site: id,
		before: v.nullable(v.strictObject({ at: time, id })),
	}),
);
export interface BlockPage {
	blocks: Block[];
	more: boolean;
}

/** `network:read`: what began from the network from which this conversation did. */
export interface SameNetwork {
	/** Not closed, the newest first, this one among them. */
	conversations: StaffConversation[];
	/** `false`: where it began is not known any more. */
	known: boolean;
}

/** To the staff of the site: who may write has changed. Read it again where it is shown. */
export interface BlockChanged {
	site: string;
	visitor: string | null;
}
