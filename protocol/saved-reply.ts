import * as v from "valibot";
import { type FileNamed, filesNamed, type SentFile } from "./attachment.ts";
import { TEXT_CHARS } from "./limits.ts";
import { id, locale, reader, someText, text } from "./read.ts";
import { unknownPlaces } from "./reply-places.ts";
import {
	REPLIES_IMPORTED,
	REPLIES_USED,
	REPLY_LANGUAGES,
	REPLY_NAME_CHARS,
	SHORTCUT_CHARS,
} from "./saved-reply-limits.ts";

// What agents write often, saved to be put into the composer. Rules SR in SPEC.md.

export interface ReplyText {
	/** As BCP 47 spells it. */
	language: string;
	text: string;
}

/** What somebody saves. */
export interface ReplyDraft {
	/** Made by whoever saves it. */
	id: string;
	name: string;
	/** What one types for it; "" for nothing. */
	shortcut: string;
	/** One a language; the first stands in for those that are missing. */
	texts: ReplyText[];
	/** Each is whole, and whoever saves it has brought it, or it is this reply's already. Left out: none. */
	files?: FileNamed[] | undefined;
}

export interface SavedReply extends ReplyDraft {
	/** Left out: none. */
	files?: SentFile[] | undefined;
	/** Grows with each change. */
	version: number;
	/** Server milliseconds. */
	changedAt: number;
	/** Messages that were sent with it, by months of the shop's time, of the last 13; the newest first. */
	uses: { month: string; uses: number }[];
}

const shortcut = v.pipe(text(SHORTCUT_CHARS), v.regex(/^[^\s/@{}]*$/));

const texts = v.pipe(
	v.array(
		v.strictObject({
			language: locale,
			text: v.pipe(
				someText(TEXT_CHARS),
				// A place that nobody fills would reach the shopper as it stands.
				v.check((said) => unknownPlaces(said).length === 0),
			),
		}),
	),
	v.minLength(1),
	v.maxLength(REPLY_LANGUAGES),
	v.check(
		(all) => new Set(all.map(({ language }) => language)).size === all.length,
	),
);

/** As a table says it: without files. */
const draft = {
	id,
	name: v.pipe(someText(REPLY_NAME_CHARS), v.regex(/^[^\n]*$/)),
	shortcut,
	texts,
};

/** `saved-replies:read`: those of the shop, or one's own, by name. */
export interface SavedRepliesAsked {
	site: string;
	own: boolean;
	/** Where the page before ended; null: the first page. */
	after: string | null;
}
export const readSavedRepliesAsked = reader(
	v.strictObject({
		site: id,
		own: v.boolean(),
		after: v.nullable(v.pipe(v.string(), v.maxLength(4 * REPLY_NAME_CHARS))),
	}),
);
export interface SavedRepliesRead {
	replies: SavedReply[];
	/** null: this is the last page. */
	next: string | null;
}

/**
 * `saved-reply:save`: one's own, or, of owners and supervisors, one of the shop. Errors: `conflict` where it was changed
 * since, or another has the name; `too_long` beyond `REPLY_BYTES`; `rejected` beyond what a shop or a person may have;
 * `malformed` for a place that is none; `bad_file` for a file that cannot be its.
 */
export interface ReplySaved {
	site: string;
	own: boolean;
	reply: ReplyDraft;
	/** The version that it replaces; null: it is new, or was removed just now. */
	was: number | null;
}
export const readReplySaved = reader(
	v.strictObject({
		site: id,
		own: v.boolean(),
		reply: v.strictObject({ ...draft, files: filesNamed }),
		was: v.nullable(v.pipe(v.number(), v.safeInteger(), v.minValue(1))),
	}),
);

/** `saved-reply:remove`. Errors: as of saving, and `not_found`. */
export interface ReplyRemoved {
	site: string;
	own: boolean;
	id: string;
	was: number;
}
export const readReplyRemoved = reader(
	v.strictObject({
		site: id,
		own: v.boolean(),
		id,
		was: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
	}),
);

/**
 * `saved-replies:import`: one whose name is there already takes these languages and this shortcut, and keeps its other
 * languages and its files. All or nothing. Errors: as of saving.
 */
export interface RepliesImported {
	site: string;
	own: boolean;
	replies: ReplyDraft[];
}
export const readRepliesImported = reader(
	v.strictObject({
		site: id,
		own: v.boolean(),
		replies: v.pipe(
			v.array(v.strictObject(draft)),
			v.minLength(1),
			v.maxLength(REPLIES_IMPORTED),
		),
	}),
);
export interface RepliesTaken {
	added: number;
	changed: number;
	/** They said the same already. */
	same: number;
}

/** `saved-replies:used`: a message went out that was begun with these. */
export interface RepliesUsed {
	site: string;
	replies: string[];
}
export const readRepliesUsed = reader(
	v.strictObject({
		site: id,
		replies: v.pipe(v.array(id), v.minLength(1), v.maxLength(REPLIES_USED)),
	}),
);

/** `saved-replies:changed`: to all staff of the site, or, of one's own, to all consoles of their person. */
export interface RepliesChanged {
	site: string;
	own: boolean;
}

/** By which two names are the same. */
export function replyKey(name: string): string {
	return name.normalize("NFKC").toLowerCase();
}
