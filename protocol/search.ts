import * as v from "valibot";
import type { StaffConversation } from "./agent.ts";
import { id, reader, text } from "./read.ts";

// What staff find, and by which words. Rules SE in SPEC.md.

/** Of one search, in code points. */
export const SEARCH_CHARS = 300;
/** Words and filters of one search. */
export const SEARCH_TERMS = 20;
/** A word that is searched alone has so many letters; of a Chinese sign or an emoji one is enough. */
export const SEARCH_LETTERS = 2;
/** Conversations of one page. */
export const SEARCH_PAGE = 20;
/** Of a line that was found so much is told, in code points. */
export const FOUND_LINE_CHARS = 160;

export const SEARCH_KEYS = [
	...(["from", "tag", "order", "before", "after"] as const),
	...(["rated", "is", "with"] as const),
] as const;
export type SearchKey = (typeof SEARCH_KEYS)[number];

/** What `is:` knows of a conversation. `mine`: who searches holds it. */
export const SEARCH_STATES = [
	...(["waiting", "open", "closed", "mine", "snoozed"] as const),
	...(["spam", "customer", "visitor"] as const),
] as const;
export type SearchState = (typeof SEARCH_STATES)[number];

/** What `with:` knows of a line: it has a web address, a picture, or any file; it is a note, or the comment of a rating. */
export const SEARCH_CONTENTS = [
	...(["link", "note", "comment"] as const),
	...(["picture", "file"] as const),
] as const;
export type SearchContent = (typeof SEARCH_CONTENTS)[number];

/**
 * Words that stand in a row, folded. One is typed without quotation marks: its end may be missing, and `A-1001` is two
 * words. `isWhole`: it stood in quotation marks, or is one letter.
 */
export interface SearchWords {
	words: string[];
	isWhole: boolean;
}

export type SearchFilter =
	/** Who wrote the line: a side, or the words with which their names begin, folded. */
	| { key: "from"; side: "visitor" | "agent" }
	| { key: "from"; name: string[] }
	/** By name, folded words; of two tags that are called so, either. */
	| { key: "tag"; name: string[] }
	/** The number of an order as the shop's server has signed it; its end may be missing. */
	| { key: "order"; number: string[] }
	/** Local days of the site, as 2026-11-30. `before` without that day, `after` with it. */
	| { key: "before"; date: string }
	| { key: "after"; date: string }
	/** The newest score of the conversation is one of these. */
	| { key: "rated"; scores: number[] }
	| { key: "is"; state: SearchState }
	| { key: "with"; content: SearchContent };

export interface SearchQuery {
	words: SearchWords[];
	/** All of them hold. */
	filters: SearchFilter[];
}

export type SearchFault =
	/** Nothing in it can be searched: fewer than `SEARCH_LETTERS` letters, or only signs. */
	| { code: "short" }
	/** More than `SEARCH_TERMS` words and filters. */
	| { code: "many" }
	/** A filter without a value, or with one that it does not know. */
	| { code: "value"; key: SearchKey; value: string };

/** Of many sites a cursor names what was found on those that were asked. */
const CURSOR_CHARS = 600;

/** `search:read`: of one site, or (null) of all one's sites. Errors: `malformed` where the query has a fault. */
export interface SearchAsked {
	/** As it was typed. */
	query: string;
	site: string | null;
	/** Give it back as it came; null: the newest. */
	cursor: string | null;
}
export const readSearchAsked = reader(
	v.strictObject({
		query: text(SEARCH_CHARS),
		site: v.nullable(id),
		cursor: v.nullable(v.pipe(v.string(), v.maxLength(CURSOR_CHARS))),
	}),
);

/** What of a conversation was found. */
export interface SearchHit {
	conversation: StaffConversation;
	/** The entry; 0: the conversation itself, by its head. */
	seq: number;
	/** In which kind of words. `conversation`: only filters were asked for, or its reference. */
	by: FoundBy;
	/** The words around what was found, as they were written; empty where there are none. */
	line: string;
	/** What of the line was found: UTF-16 offsets, half-open, ascending. */
	marks: [number, number][];
	/** Server milliseconds. */
	at: number;
}
export type FoundBy =
	| "message"
	| "note"
	| "comment"
	| "name"
	| "order"
	| "conversation";

export interface SearchPage {
	/** The newest first; a conversation once in a page, with the newest that was found of it. May be empty. */
	hits: SearchHit[];
	/** Behind which it goes on; null: that was all. */
	next: string | null;
	/** It has taken its time before a page was full: say `next` at once to go on with what is older. */
	older: boolean;
}
