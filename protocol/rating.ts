import * as v from "valibot";
import type { Relation } from "./conversation.ts";
import type { Score, Solved } from "./entry.ts";
import { COMMENT_CHARS } from "./limits.ts";
import { id, reader, seq, text } from "./read.ts";

/** A rating can be given for this long after it was asked for. */
export const RATING_VALID_MS = 72 * 3_600_000;
/** Ratings in one reply to `ratings:read`, newest first. */
export const RATINGS_READ = 50;
/** … and at most about this many bytes of them; a comment that is as long as it may be is a seventh of it. */
export const RATINGS_READ_BYTES = 64 * 1024;

/**
 * The answer to the ask with number `asked`. It may be given in steps (a face, then "solved", then the
 * comment), each step whole; with a comment it is final.
 */
export interface RatingGiven {
	conversation: string;
	asked: number;
	score: Score;
	solved: Solved | null;
	comment: string | null;
}
export const readRating = reader(
	v.strictObject({
		conversation: id,
		asked: seq,
		score: v.picklist([1, 2, 3, 4, 5]),
		solved: v.nullable(v.picklist(["yes", "not_yet", "no"])),
		comment: v.nullable(
			v.pipe(
				text(COMMENT_CHARS),
				v.transform((value) => value || null),
			),
		),
	}),
);

/** One line of the console's list of ratings. */
export interface Rating {
	site: string;
	conversation: string;
	asked: number;
	score: Score;
	solved: Solved | null;
	comment: string | null;
	/** Fixed when the conversation began: customers and visitors are never merged. */
	relation: Relation;
	/** Who is credited: fixed when the shopper was asked. By who they are, with the name that they have now. */
	credited: { id: string; name: string }[];
	/** The names that they had then, for consoles of version 0.1. */
	agents: string[];
	/** The signed name, or null: say "Visitor" and `ref`. */
	visitorName: string | null;
	ref: string;
	/** Where the shop can reach the shopper, who has left it. An older relay does not say it. */
	contact?: string | null;
	/** Server milliseconds since 1970. */
	at: number;
	/** What it is an answer to, for `answer:hide`. An older relay does not say it. */
	ask?: string;
	/** Somebody of the staff has hidden it: its comment is not told here, and its score counts. An older relay does not say it. */
	hidden?: boolean;
}

export interface RatingsAsked {
	/** Ratings given at or before this time, newest first; null: from the newest. Whoever pages on gets the last one again. */
	before: number | null;
}
export const readRatingsAsked = reader(
	v.strictObject({ before: v.nullable(v.pipe(v.number(), v.safeInteger())) }),
);
