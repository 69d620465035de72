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
	/** JSON: string[]; who is credited, fixed when asked. */
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

export interface FeedbackTables {
	ratings: RatingRow;
}
