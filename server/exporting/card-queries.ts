import type { Kysely } from "kysely";
import type { CoreTables, VisitorKey } from "../store/contract/rows.ts";

/** A comment card, as whoever keeps it has it. What became a conversation has its text there. */
export interface ExportedCard {
	site_id: string;
	id: string;
	visitor_id: string | null;
	kind: string;
	text: string | null;
	about: string | null;
	agent_id: string | null;
	wants_answer: number;
	contact: string | null;
	language: string;
	channel: string;
	relation: string;
	order_id: string | null;
	conversation_id: string | null;
	message_seq: number | null;
	state: string | null;
	note: string | null;
	at: number;
	settled_at: number | null;
	hidden_at: number | null;
	hidden_why: string | null;
	erased_at: number | null;
}
type Tables = CoreTables & { comment_cards: ExportedCard };

export interface ExportCardStore {
	/** Behind this id, of those that were left by then. */
	cardsToExport(
		site: string,
		after: string,
		by: number,
		most: number,
	): Promise<ExportedCard[]>;
	/** All of one visitor's, the oldest first. */
	cardsToHand(visitor: VisitorKey): Promise<ExportedCard[]>;
}

export function exportCardQueries(core: Kysely<CoreTables>): ExportCardStore {
	const db = core as unknown as Kysely<Tables>;
	return {
		cardsToExport: (site, after, by, most) =>
			db
				.selectFrom("comment_cards")
				.selectAll()
				.where("site_id", "=", site)
				.where("id", ">", after)
				.where("at", "<=", by)
				.orderBy("id")
				.limit(most)
				.execute(),
		cardsToHand: ({ site_id, id }) =>
			db
				.selectFrom("comment_cards")
				.selectAll()
				.where("site_id", "=", site_id)
				.where("visitor_id", "=", id)
				.orderBy("at")
				.orderBy("id")
				.execute(),
	};
}
