import { sql } from "kysely";
import { slot, statement, write } from "../store/contract/statement.ts";
import type { AskRow, AskTables } from "./rows.ts";

// What is written of an ask where its conversation is locked.

/** A question that stands in a conversation. */
export type AskInConversation = Pick<
	AskRow,
	| "site_id"
	| "id"
	| "kind"
	| "survey_id"
	| "version"
	| "cause"
	| "visitor_id"
	| "asked_of"
	| "conversation_id"
	| "asked_seq"
	| "relation"
	| "agents"
	| "language"
	| "offered_at"
	| "until"
>;

const insert = statement<AskTables, AskInConversation>("insert ask", (db) =>
	db.insertInto("asks").values({
		site_id: slot<string>("site_id"),
		id: slot<string>("id"),
		kind: slot<string>("kind"),
		survey_id: slot<string>("survey_id"),
		version: slot<number>("version"),
		cause: slot<string>("cause"),
		channel: "chat",
		visitor_id: slot<string | null>("visitor_id"),
		asked_of: slot<string>("asked_of"),
		conversation_id: slot<string | null>("conversation_id"),
		asked_seq: slot<number | null>("asked_seq"),
		order_id: null,
		relation: slot<AskRow["relation"]>("relation"),
		agents: slot<string>("agents"),
		language: slot<string | null>("language"),
		page: null,
		offered_at: slot<number>("offered_at"),
		until: slot<number>("until"),
		seen_at: null,
		started_at: null,
		answered_at: null,
		done_at: null,
		dismissed_at: null,
		withdrawn_at: null,
		settle_at: null,
		settled_at: null,
		contact: null,
		hidden_at: null,
		hidden_by: null,
		hidden_why: null,
	}),
);

/** Asks in a conversation, beside the entry that says so. */
export const insertAsk = (values: AskInConversation) => write(insert, values);

/** Answers were given, or given anew. */
export interface AskAnswered extends Pick<AskRow, "site_id" | "id"> {
	at: number;
	/** When they count as settled unless they change; null: nothing follows from that. */
	settle_at: number | null;
	/** The shopper ended it with them; null: not yet. */
	done_at: number | null;
}

const answered = statement<AskTables, AskAnswered>("answered ask", (db) =>
	db
		.updateTable("asks")
		.set((of) => ({
			seen_at: of.fn.coalesce("seen_at", sql<number>`${slot<number>("at")}`),
			started_at: of.fn.coalesce(
				"started_at",
				sql<number>`${slot<number>("at")}`,
			),
			answered_at: slot<number>("at"),
			done_at: of.fn.coalesce(
				"done_at",
				sql<number | null>`${slot<number | null>("done_at")}`,
			),
			withdrawn_at: null,
			settle_at: slot<number | null>("settle_at"),
		}))
		.where("site_id", "=", slot<string>("site_id"))
		.where("id", "=", slot<string>("id")),
);

/** An answer takes a withdrawal back: whoever has tapped is not told that nothing was asked. */
export const noteAnsweredAsk = (values: AskAnswered) => write(answered, values);

interface Withdrawn {
	site: string;
	conversation: string;
	asked: number;
	now: number;
}

const withdrawIn = statement<AskTables, Withdrawn>("withdraw ask", (db) =>
	db
		.updateTable("asks")
		.set({ withdrawn_at: slot<number>("now") })
		.where("site_id", "=", slot<string>("site"))
		.where("conversation_id", "=", slot<string>("conversation"))
		.where("asked_seq", "=", slot<number>("asked"))
		.where("answered_at", "is", null)
		.where("withdrawn_at", "is", null),
);

/** What a conversation has asked, and nobody has answered, is asked no longer. */
export const withdrawAsk = (values: Withdrawn) => write(withdrawIn, values);
