import type {
	CardHidden,
	CardSettled,
	CommentCard,
	IdeaSet,
} from "../../protocol/comment-card.ts";
import { Refused } from "../../protocol/refusal.ts";
import { auditRow } from "../people/audit.ts";
import type { Publisher } from "../ports/publisher.ts";
import type { AuditRow, VisitorKey } from "../store/contract/rows.ts";
import type { Store } from "../store/contract/store.ts";
import type { ConversationView } from "../store/contract/views.ts";
import { mustFindCard } from "./leave-card.ts";
import type { CommentCardStore } from "./queries.ts";
import type { ListedCard } from "./rows.ts";
import { commentCardOf, ownCardOf } from "./shown-card.ts";

interface Parts {
	store: Store & CommentCardStore;
	publisher: Publisher;
}

interface Named {
	site: string;
	card: string;
}

/** What the staff does with a card: never to its words. */
export function createCardActs({ store, publisher }: Parts) {
	async function set(
		{ site, card }: Named,
		values: Parameters<CommentCardStore["setCard"]>[2],
		audit: readonly AuditRow[] = [],
	): Promise<CommentCard> {
		await store.setCard(site, card, values, audit);
		const row = await mustFindCard(store, site, card);
		tellStaff(publisher, row);
		return commentCardOf(row);
	}

	return {
		/** Its author reads it at once, where a window is open. */
		async setIdea({ state, note, ...named }: IdeaSet): Promise<CommentCard> {
			const { kind } = await mustFindCard(store, named.site, named.card);
			if (kind !== "idea") throw new Refused({ code: "rejected" });
			const card = await set(named, { state, note });
			const row = await mustFindCard(store, named.site, named.card);
			if (row.visitor_id)
				publisher.visitors(`visitor:${row.visitor_id}`, "card:changed", {
					card: ownCardOf(row),
				});
			return card;
		},
		/** It stays in every count, and the audit log says who hid it and why. */
		async hide(
			by: string,
			{ why, ...named }: CardHidden,
		): Promise<CommentCard> {
			const row = await mustFindCard(store, named.site, named.card);
			// Of two at the same time one line stands in the log.
			if ((row.hidden_at === null) === (why === null))
				return commentCardOf(row);
			const now = store.now();
			const audit = auditRow(named.site, now, {
				action: why === null ? "card_shown" : "card_hidden",
				by,
				target: named.card,
				details: why === null ? {} : { why },
			});
			const hidden =
				why === null
					? { hidden_at: null, hidden_by: null, hidden_why: null }
					: { hidden_at: now, hidden_by: by, hidden_why: why };
			return set(named, hidden, [audit]);
		},
		async settle({ settled, ...named }: CardSettled): Promise<CommentCard> {
			await mustFindCard(store, named.site, named.card);
			return set(named, { settled_at: settled ? store.now() : null });
		},
		/** What is left of cards whose conversation was erased. */
		async conversationErased({
			site_id,
			id,
			visitor_id,
		}: ConversationView): Promise<void> {
			const author = { site_id, id: visitor_id };
			const rows = await store.cardsOf(author, ERASED_TOLD);
			for (const row of rows)
				if (row.conversation_id === id) tellStaff(publisher, row);
		},
		/** Its author was erased: what is left of their cards. */
		async erased({ site_id, id }: VisitorKey): Promise<void> {
			const rows = await store.cardsOf({ site_id, id }, ERASED_TOLD);
			for (const row of rows) tellStaff(publisher, row);
		},
		/** The words of these are gone. */
		async wordsGone(site: string, ids: readonly string[]): Promise<void> {
			for (const id of ids)
				tellStaff(publisher, await mustFindCard(store, site, id));
		},
	};
}

/** A console shows no more of one shopper's at a time. */
const ERASED_TOLD = 200;

function tellStaff(publisher: Publisher, row: ListedCard): void {
	publisher.staff(`site:${row.site_id}`, "card:changed", {
		card: commentCardOf(row),
	});
}
