import type { Relation } from "../../protocol/conversation.ts";
import type { Score, Solved } from "../../protocol/entry.ts";
import type { SurveyState } from "../../protocol/survey.ts";
import type { AskTables } from "../asks/rows.ts";

/** What one question was answered with: a row for each answer. All three null: in words that are erased. */
export interface AnswerRow {
	site_id: string;
	ask_id: string;
	/** Its key. */
	question: string;
	/** On a scale. */
	number: number | null;
	/** One of the words of `solved`, the key of a choice, or JSON: string[], the keys of several. */
	choice: string | null;
	/** What the shopper wrote. */
	words: string | null;
	/** When it was last changed. */
	at: number;
}

/** A survey that somebody has made, or the one after a conversation once somebody has changed it. */
export interface SurveyRow {
	site_id: string;
	id: string;
	state: SurveyState;
	/** The newest. */
	version: number;
	/** JSON: `SurveyRule`. */
	rule: string;
	/** Asks of it that were answered. */
	answered: number;
	made_at: number;
	made_by: string | null;
	removed_at: number | null;
}

/** What a survey asks; it never changes. */
export interface SurveyVersionRow {
	site_id: string;
	survey_id: string;
	version: number;
	/** JSON: `SurveyBody`. */
	body: string;
	/** JSON: `ComparableSince`. */
	comparable_since: string;
	made_at: number;
	made_by: string | null;
}

/** An ask after a conversation with what the chat's own questions were answered with; `score` is null until then. */
export interface RatingRow {
	site_id: string;
	ask_id: string;
	conversation_id: string;
	asked_seq: number;
	asked_at: number;
	/** Fixed with the conversation. */
	relation: Relation;
	/** JSON: string[]; the names of who is credited, as consoles of version 0.1 read them. Who they are stands in `credits`. */
	agents: string;
	score: Score | null;
	solved: Solved | null;
	comment: string | null;
	given_at: number | null;
	/** Where the shop can reach the shopper. */
	contact: string | null;
	hidden_at: number | null;
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

/** An answer that somebody of the staff has to see, and what became of it. */
export interface AlertRow {
	site_id: string;
	ask_id: string;
	survey_id: string;
	visitor_id: string | null;
	/** The one that was asked about, or the newest of the shopper. */
	conversation_id: string | null;
	asked_seq: number | null;
	score: number | null;
	solved: Solved | null;
	/** When it was answered. */
	at: number;
	/** When people are to be called for it; null: they were, or are not. */
	call_at: number | null;
	/** null: nobody has written since. */
	ended_at: number | null;
	/** Who of the staff. */
	ended_by: string | null;
	/** `changed`: the shopper has thought better of it. */
	ended_why: "wrote" | "settled" | "changed" | null;
}

/** What a shop's server has told of an order. Whose it is and what was bought goes with its person, its times stay. */
export interface OrderRow {
	site_id: string;
	/** As the shop prints it. */
	id: string;
	at: number;
	delivered_at: number | null;
	/** JSON: string[] */
	products: string;
	/** The shop's own id of the person. */
	subject: string | null;
	email: string | null;
	/** 1: the customer has agreed to be asked by mail. */
	may_mail: number;
	language: string | null;
	told_at: number;
	erased_at: number | null;
}

/** A survey that is due for an order. */
export interface InvitationRow {
	site_id: string;
	order_id: string;
	survey_id: string;
	/** When it is looked at next; null: never again. */
	due_at: number | null;
	/** It can be answered until then. */
	until: number;
	/** `waiting`: its days have not passed. `open`: it waits for the next proven visit. `mailed`: a mail has asked. */
	state: "waiting" | "open" | "mailed" | "dropped";
	/** What the mail has asked. */
	ask_id: string | null;
}

/** A link by which a survey is answered. */
export interface SurveyLinkRow {
	site_id: string;
	token_hash: string;
	survey_id: string;
	/** `once`: by one person, on one device. */
	uses: "once" | "open";
	/** What the staff calls it; "": it was mailed. */
	name: string;
	/** The signed order of whoever gets it. */
	order_id: string | null;
	/** Of `once`: what was asked by it; null: nothing yet. */
	ask_id: string | null;
	/** Of `once`: a hash of what the browser keeps that has answered first. */
	used_by: string | null;
	made_at: number;
	/** null: the relay has mailed it. */
	made_by: string | null;
	/** null: it does not end by itself. */
	expires_at: number | null;
	ended_at: number | null;
}

export interface FeedbackTables extends AskTables {
	alerts: AlertRow;
	answers: AnswerRow;
	credits: CreditRow;
	orders: OrderRow;
	survey_invitations: InvitationRow;
	survey_links: SurveyLinkRow;
	surveys: SurveyRow;
	survey_versions: SurveyVersionRow;
}
