import { WORKLOAD_DAYS } from "../../../protocol/workload.ts";
import type { Pruned } from "../../ports/pruned.ts";
import type { WorkloadStore } from "./workload-queries.ts";

const DAY_MS = 24 * 3_600_000;

/** Times of work end by themselves, and so does what they came to. */
export function endedWorkload(
	store: Pick<WorkloadStore, "pruneWorkloadSpans" | "pruneWorkloadDays"> & {
		siteIds(): Promise<string[]>;
	},
): Pruned[] {
	const ofAllSites =
		(
			drop: WorkloadStore["pruneWorkloadSpans"],
			before: (now: number) => number,
		): Pruned["drop"] =>
		async (now, most) => {
			let dropped = 0;
			for (const site of await store.siteIds()) {
				if (dropped >= most) break;
				dropped += await drop(site, before(now), most - dropped);
			}
			return dropped;
		};
	return [
		{
			name: "times of work",
			drop: ofAllSites(
				store.pruneWorkloadSpans,
				(now) => now - WORKLOAD_DAYS * DAY_MS,
			),
		},
		{
			name: "days of work",
			drop: ofAllSites(
				store.pruneWorkloadDays,
				(now) => Math.floor(now / DAY_MS) - WORKLOAD_DAYS,
			),
		},
	];
}
