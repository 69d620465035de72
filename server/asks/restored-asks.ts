import type { Store } from "../store/contract/store.ts";
import type { RestoredStore } from "./restored-queries.ts";

/**
 * Settles what a restored backup would ask or tell a second time. Nobody can say whom the relay has asked since the
 * backup was made, so everybody whom it knows counts as asked now: a survey comes back to them after its own interval.
 */
export function restoredAsks(store: RestoredStore & Pick<Store, "siteIds">) {
	return async (now: number) => {
		await store.askedWhenRestored(await store.siteIds(), now);
		return {
			questions: await store.askAboutNone(now),
			answers: await store.settleRestored(now),
		};
	};
}
