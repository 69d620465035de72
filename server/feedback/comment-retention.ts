import type { Publisher } from "../ports/publisher.ts";
import type { Store } from "../store/contract/store.ts";
import type { FeedbackStore } from "./queries.ts";
import { tellRating } from "./rating.ts";

/** What shoppers wrote to ratings and surveys goes after its days, and from the lists that are open. */
export function commentRetention(parts: {
	store: Pick<Store, "now" | "conversation"> & FeedbackStore;
	publisher: Publisher;
}) {
	const { store, publisher } = parts;
	return {
		count: store.countComments,
		async drop(site: string, before: number, most: number): Promise<number> {
			const dropped = await store.dropComments(site, before, most, store.now());
			const asks = new Map(dropped.map((of) => [of.ask, of]));
			for (const { ask, survey, conversation, asked } of asks.values()) {
				publisher.staff(`site:${site}`, "survey:answered", {
					site,
					survey,
					ask,
				});
				if (conversation === null || asked === null) continue;
				const row = await store.conversation(conversation);
				if (row) await tellRating(parts, row, asked);
			}
			return dropped.length;
		},
	};
}
