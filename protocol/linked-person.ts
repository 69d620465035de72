import * as v from "valibot";
import { EMAIL_CHARS } from "./limits.ts";
import { id, reader, someText } from "./read.ts";

/** People that one person is linked with, at most. */
export const LINKED_MOST = 20;
/** Conversations that are told of each, the newest first. */
export const LINKED_CONVERSATIONS = 5;

/** Another visitor of the site. */
export interface OtherPerson {
	visitor: string;
	/** As the shop's server has signed it; null: show "Visitor" and the newest `ref`. */
	name: string | null;
	email: string | null;
	conversations: {
		id: string;
		ref: string;
		startedAt: number;
	}[];
}

/** One of whom the staff has said that it is the same person. */
export interface LinkedPerson extends OtherPerson {
	/** When they were linked: server milliseconds since 1970. */
	at: number;
	by: { id: string; name: string };
}

/** `linked-people:find`: by a whole e-mail address, or by the reference of a conversation. */
export interface LinkSought {
	conversation: string;
	text: string;
}
export const readLinkSought = reader(
	v.strictObject({ conversation: id, text: someText(EMAIL_CHARS) }),
);

/**
 * `linked-people:link` and `linked-people:unlink`: the person of the conversation and this one. Errors: `not_found`,
 * `rejected` for the same person, or past {@link LINKED_MOST}.
 */
export interface LinkNamed {
	conversation: string;
	visitor: string;
}
export const readLinkNamed = reader(
	v.strictObject({ conversation: id, visitor: id }),
);
