import type { CommentCard, OwnCard } from "../../protocol/comment-card.ts";
import type { ListedCard } from "./rows.ts";

/** A card as its author sees it. */
export function ownCardOf(row: ListedCard): OwnCard {
	return {
		id: row.id,
		kind: row.kind,
		text: textOf(row),
		state: row.state,
		note: row.note,
		conversation: row.conversation_id,
		at: row.at,
	};
}

/** A card as the staff sees it. */
export function commentCardOf(row: ListedCard): CommentCard {
	return {
		...ownCardOf(row),
		site: row.site_id,
		agent:
			row.agent_id === null
				? null
				: { id: row.agent_id, name: row.agent_name ?? "" },
		about: row.about,
		relation: row.relation,
		order: row.order_id,
		visitorName: row.visitor_name,
		contact: row.contact,
		language: row.language,
		channel: row.channel,
		wantsAnswer: row.wants_answer === 1,
		hidden:
			row.hidden_at === null
				? null
				: {
						by: row.hidden_by_name ?? "",
						why: row.hidden_why ?? "",
						at: row.hidden_at,
					},
		settledAt: row.settled_at ?? answeredAt(row),
	};
}

/** What became a conversation stands in its message, so that it goes where that is withdrawn or erased. */
export function textOf({ text, message_body }: ListedCard): string | null {
	if (message_body === null) return text;
	return (JSON.parse(message_body) as { text: string }).text;
}

/** An answer of before the card is none to it. */
function answeredAt({ first_answer_at, at }: ListedCard): number | null {
	return first_answer_at !== null && first_answer_at >= at
		? first_answer_at
		: null;
}
