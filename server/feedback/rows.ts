import type { Relation } from "../../protocol/conversation.ts";
import type { Score, Solved } from "../../protocol/entry.ts";

/** Made when the shopper is asked; `score` is null until they answer. */
export interface RatingRow {
	site_id: string;
	conversation_id: string;
	asked_seq: number;
	asked_at: number;
	/** Fixed with the conversation. */
	relation: Relation;
	/** JSON: string[]; the names of who is credited, as consoles of version 0.1 read them. Who they are stands in `credits`. */
	agents: string;
	format: "faces";
	score: Score | null;
	solved: Solved | null;
	comment: string | null;
	given_at: number | null;
}

/** A rating as the list of them shows it. */
export interface GivenRating extends RatingRow {
	visitor_name: string | null;
	ref: string;
}

/** Somebody who wrote before the shopper was asked, and after the ask before it. */
export interface CreditRow {
	site_id: string;
	conversation_id: string;
	asked_seq: number;
	person_id: string;
	/** As it was then. */
	name: string;
	/** The entry with which they began. */
	first_seq: number;
}

export interface FeedbackTables {
	ratings: RatingRow;
	credits: CreditRow;
}
