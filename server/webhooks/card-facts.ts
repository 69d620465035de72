import type { Kysely } from "kysely";
import { keepMessageIn } from "./keep-message.ts";
import type { WebhookTables } from "./rows.ts";
import { webhookMessage } from "./webhook-message.ts";

/** A comment card that became no conversation, as it is kept. */
interface KeptCard {
	site_id: string;
	id: string;
	visitor_id: string | null;
	kind: string;
	text: string | null;
	about: string | null;
	contact: string | null;
	wants_answer: 0 | 1;
	language: string;
	channel: string;
	relation: string;
	order_id: string | null;
	at: number;
}

/** Part of the transaction that keeps a card. */
export function keepCardFact(
	tx: Kysely<WebhookTables>,
	card: KeptCard,
): Promise<void> {
	return keepMessageIn(
		tx,
		webhookMessage({
			site: card.site_id,
			type: "card.left",
			of: [card.id],
			visitor: card.visitor_id,
			at: card.at,
			data: {
				card: card.id,
				kind: card.kind,
				wantsAnswer: card.wants_answer === 1,
				conversation: null,
				order: card.order_id,
				relation: card.relation,
				language: card.language,
				channel: card.channel,
			},
			texts: { text: card.text, about: card.about, contact: card.contact },
		}),
	);
}
