import * as v from "valibot";
import type { StaffConversation } from "./agent.ts";
import { id, reader, time } from "./read.ts";

/** Conversations in one page of the list of spam. */
export const SPAM_READ = 50;

/** Marks a conversation as spam, which closes it; or takes that back. */
export interface SpamMarked {
	conversation: string;
	spam: boolean;
}
export const readSpamMarked = reader(
	v.strictObject({ conversation: id, spam: v.boolean() }),
);

export interface SpamAsked {
	site: string;
	/** The last one of the page before; null: the first page. */
	before: { since: number; id: string } | null;
}
export const readSpamAsked = reader(
	v.strictObject({
		site: id,
		before: v.nullable(v.strictObject({ since: time, id })),
	}),
);

/** What a site has marked as spam, the newest closed first. */
export interface SpamPage {
	conversations: StaffConversation[];
	more: boolean;
}
