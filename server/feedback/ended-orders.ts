import type { Pruned } from "../ports/pruned.ts";
import type { FeedbackStore } from "./queries.ts";

const DAY_MS = 24 * 3_600_000;
/** Longer than the latest survey about an order can wait (365 days) and be answered (14); then nobody asks for it. */
const ORDER_MS = 400 * DAY_MS;
/** A link that has ended says so for this long; after that it is unknown. */
const LINK_MS = 90 * DAY_MS;

export function endedOrders(store: FeedbackStore): readonly Pruned[] {
	return [
		{
			name: "orders",
			drop: (now, most) => store.dropOrders(now - ORDER_MS, most),
		},
		{
			name: "survey links",
			drop: (now, most) => store.dropSurveyLinks(now - LINK_MS, most),
		},
	];
}
