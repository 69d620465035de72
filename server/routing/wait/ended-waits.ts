import { WAIT_REPORT_MS } from "../../../protocol/limits.ts";
import type { Pruned } from "../../ports/pruned.ts";
import type { WaitStore } from "../../store/contract/wait-store.ts";

/**
 * What happened in queues and what was told of waits: it ends when it is older than what the report, which looks back
 * further than the estimate, reads.
 */
export function endedWaits(
	store: Pick<WaitStore, "pruneQueueEvents" | "pruneEstimatedWaits"> & {
		siteIds(): Promise<string[]>;
	},
): Pruned[] {
	const ofAllSites =
		(drop: WaitStore["pruneQueueEvents"]): Pruned["drop"] =>
		async (now, most) => {
			let dropped = 0;
			for (const id of await store.siteIds()) {
				if (dropped >= most) break;
				dropped += await drop(id, now - WAIT_REPORT_MS, most - dropped);
			}
			return dropped;
		};
	return [
		{ name: "queue events", drop: ofAllSites(store.pruneQueueEvents) },
		{ name: "told waits", drop: ofAllSites(store.pruneEstimatedWaits) },
	];
}
