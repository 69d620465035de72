import type { Pruned } from "../ports/pruned.ts";
import type { Store } from "../store/contract/store.ts";
import type { EndedStore } from "./ended-queries.ts";
import { DAY_MS } from "./may-ask.ts";
import type { AskChannel } from "./rows.ts";

/**
 * How long what was asked of nobody who is known, and was not answered, is a row of its own. On a page each view of a
 * busy shop may be one, and nobody comes back to it: it can be answered for three days. By mail and by link there are
 * no more of them than orders and answers: a year, and the month after it for who compares.
 */
export const UNANSWERED_MS: Readonly<Record<AskChannel, number>> = {
	widget: 4 * DAY_MS,
	chat: 400 * DAY_MS,
	link: 400 * DAY_MS,
	mail: 400 * DAY_MS,
};

/** They stay counted by days. */
export function endedAsks(
	store: EndedStore & Pick<Store, "siteIds">,
): readonly Pruned[] {
	return [
		{
			name: "asks of nobody",
			async drop(now, most) {
				let dropped = 0;
				for (const site of await store.siteIds())
					for (const [channel, afterMs] of Object.entries(UNANSWERED_MS)) {
						if (dropped >= most) return dropped;
						const of = { channel: channel as AskChannel, now };
						dropped += await store.dropAsksOfNobody(
							site,
							{ ...of, offeredBefore: now - afterMs },
							most - dropped,
						);
					}
				return dropped;
			},
		},
	];
}
