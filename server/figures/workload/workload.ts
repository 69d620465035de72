import type { Clock } from "../../ports/clock.ts";
import type { Presence } from "../../routing/presence.ts";
import type { Workloads } from "../../routing/workloads.ts";
import type { Store } from "../../store/contract/store.ts";
import { endedWorkload } from "./ended-workload.ts";
import { workloadHandlers } from "./workload-commands.ts";
import { createWorkloadDays } from "./workload-days.ts";
import { workloadDue } from "./workload-due.ts";
import type { WorkloadStore } from "./workload-queries.ts";
import { createWorkloadRecorder } from "./workload-recorder.ts";

interface Parts {
	store: Store & WorkloadStore;
	clock: Clock;
	presence: Pick<Presence, "endsAt">;
	workloads: Pick<Workloads, "hear">;
	failed(error: unknown): void;
}

/** Measures who was here and how busy, and tells it. */
export function workload(parts: Parts) {
	const recorder = createWorkloadRecorder(parts);
	const days = createWorkloadDays(parts);
	// Before the routing begins: what it finds at the start is the first that it tells.
	parts.workloads.hear(recorder.hear);
	return {
		agent: workloadHandlers({ ...parts, days, write: recorder.write }),
		due: workloadDue(parts.store, days),
		prunes: endedWorkload(parts.store),
		stop: recorder.stop,
		idle: recorder.write,
	};
}
