import type { Publisher } from "../ports/publisher.ts";
import type { Store } from "../store/contract/store.ts";
import type { FeedbackStore } from "./queries.ts";
import { ratingsOf } from "./rating.ts";

/** What shoppers wrote to their ratings goes after its days, and from the lists that are open. */
export function commentRetention({
	store,
	publisher,
}: {
	store: Pick<Store, "now"> & FeedbackStore;
	publisher: Publisher;
}) {
	return {
		count: store.countComments,
		async drop(site: string, before: number, most: number): Promise<number> {
			const left = await store.dropComments(site, before, most, store.now());
			for (const rating of await ratingsOf(store, left))
				publisher.staff(`site:${site}`, "rating:given", { rating });
			return left.length;
		},
	};
}
