import type { Pruned } from "../ports/pruned.ts";
import type { Store } from "../store/contract/store.ts";
import type { EndedStore } from "./ended-queries.ts";

/**
 * A year and the month after it, for who compares: then it is no longer counted how many strangers were asked without
 * an answer. On a busy shop each page view may be one.
 */
export const UNANSWERED_DAYS_MS = 400 * 24 * 3_600_000;

/** What was asked of nobody who is known, and was not answered. */
export function endedAsks(
	store: EndedStore & Pick<Store, "siteIds">,
): readonly Pruned[] {
	return [
		{
			name: "asks of nobody",
			async drop(now, most) {
				let dropped = 0;
				for (const site of await store.siteIds()) {
					if (dropped >= most) break;
					const before = now - UNANSWERED_DAYS_MS;
					dropped += await store.dropAsksOfNobody(site, before, most - dropped);
				}
				return dropped;
			},
		},
	];
}
