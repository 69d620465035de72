import type { CardKind, IdeaState } from "../../protocol/comment-card.ts";
import type { Relation } from "../../protocol/conversation.ts";

export interface CommentCardRow {
	site_id: string;
	id: string;
	/** Made by whoever left it: said again it is the same card. */
	client_id: string;
	/** null: it came by a link, from nobody who is known. */
	visitor_id: string | null;
	kind: CardKind;
	/** null: it stands in its message, or it was erased. */
	text: string | null;
	/** Who helped, as the shopper named them. */
	about: string | null;
	/** Who of the staff that is. */
	agent_id: string | null;
	wants_answer: 0 | 1;
	contact: string | null;
	language: string;
	channel: "widget" | "link";
	/** Fixed when it was left. */
	relation: Relation;
	order_id: string | null;
	/** Its conversation, and its message there. */
	conversation_id: string | null;
	message_seq: number | null;
	/** The ask whose answer it was. */
	ask_id: string | null;
	/** Of an idea. */
	state: IdeaState | null;
	note: string | null;
	at: number;
	settled_at: number | null;
	hidden_at: number | null;
	hidden_by: string | null;
	hidden_why: string | null;
	/** Its words are gone; the card stays in every count. */
	erased_at: number | null;
}

/** A card with what stands elsewhere. */
export interface ListedCard extends CommentCardRow {
	visitor_name: string | null;
	agent_name: string | null;
	hidden_by_name: string | null;
	/** JSON of its message; null: it has none, or it was withdrawn or erased. */
	message_body: string | null;
	/** When somebody first answered in its conversation. */
	first_answer_at: number | null;
}

export interface CommentCardTables {
	comment_cards: CommentCardRow;
}
