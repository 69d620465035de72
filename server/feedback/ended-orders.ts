import type { Pruned } from "../ports/pruned.ts";
import type { FeedbackStore } from "./queries.ts";

/** Longer than the latest survey about an order can wait (365 days) and be answered (14); then nobody asks for it. */
const ORDER_DAYS_MS = 400 * 24 * 3_600_000;

export function endedOrders(store: FeedbackStore): readonly Pruned[] {
	return [
		{
			name: "orders",
			drop: (now, most) => store.dropOrders(now - ORDER_DAYS_MS, most),
		},
	];
}
