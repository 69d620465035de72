import type { Publisher } from "../ports/publisher.ts";
import type { ConversationView } from "../store/contract/views.ts";
import type { FeedbackStore } from "./queries.ts";
import { ratingOf } from "./rating.ts";

/** Tells the staff what is left of a conversation's ratings once its shopper was forgotten. */
export function tellErased({
	store,
	publisher,
}: {
	store: FeedbackStore;
	publisher: Publisher;
}) {
	return async (row: ConversationView): Promise<void> => {
		for (const line of await store.ratingsOf(row)) {
			const rating = ratingOf({ ...line, visitor_name: null, ref: row.ref });
			publisher.staff(`site:${row.site_id}`, "rating:given", { rating });
		}
	};
}
