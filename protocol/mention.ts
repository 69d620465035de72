import * as v from "valibot";
import { id, reader, seq } from "./read.ts";

/** Of a person's mentions the newest so many are told; older ones are found in their conversations. */
export const MENTIONS_READ = 50;
/** A mention is listed for this long, read or not; its note stays. */
export const MENTION_KEPT_MS = 90 * 24 * 3_600_000;

/** A note that names a person of the staff, or a whisper to them. */
export interface Mention {
	site: string;
	conversation: string;
	/** Of the note. */
	seq: number;
	by: { id: string; name: string };
	/** null: it was withdrawn, or its shopper was forgotten. */
	text: string | null;
	whisper: boolean;
	/** The shopper's name, as the shop signed it; null: none is known. */
	visitorName: string | null;
	ref: string;
	at: number;
	isRead: boolean;
}

export interface Mentions {
	/** The newest first. */
	mentions: Mention[];
	/** How many nobody has read yet, of all. */
	unread: number;
}

/** All mentions of oneself in the conversation up to this entry were read. */
export interface MentionsMark {
	conversation: string;
	seq: number;
}
export const readMentionsMark = reader(
	v.strictObject({ conversation: id, seq }),
);
