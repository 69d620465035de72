import type { Clock } from "../../ports/clock.ts";
import type { HearWorkload } from "../../routing/workloads.ts";
import type { WorkloadSpanRow } from "../rows.ts";
import { createOpenSpans } from "./open-spans.ts";

/** Keeps from when to when each agent was here, with which load. */
export interface WorkloadRecorder {
	/** Notes it in memory, and no more: whoever tells it has a commit that waits. */
	hear: HearWorkload;
	/** Writes everything that is known by now. Resolves when it is in the store, or was tried. */
	write(): Promise<void>;
	/** Writes nothing more by itself. */
	stop(): void;
}

interface Parts {
	store: { keepWorkloadSpans(rows: readonly WorkloadSpanRow[]): Promise<void> };
	clock: Clock;
	presence: { endsAt(person: string): number };
	failed(error: unknown): void;
}

/** One write for everybody; a relay that is killed loses as much. */
export const WORKLOAD_WRITE_MS = 60_000;
/** In one statement. */
const ROWS = 200;

export function createWorkloadRecorder(parts: Parts): WorkloadRecorder {
	const { store, clock, failed } = parts;
	const spans = createOpenSpans(parts);
	let writing = Promise.resolve();
	let forget: (() => void) | undefined;
	let stopped = false;

	function writeLater(): void {
		if (stopped || spans.isEmpty()) return;
		forget ??= clock.after(WORKLOAD_WRITE_MS, () => {
			forget = undefined;
			spans.goOn();
			writeLater();
			void write();
		});
	}

	/** One at a time: who asks meanwhile gets what is known then. */
	function write(): Promise<void> {
		writing = writing.then(writeAll);
		return writing;
	}

	async function writeAll(): Promise<void> {
		const { ended, growing } = spans.take();
		try {
			for (const slice of slices([...ended, ...growing]))
				await store.keepWorkloadSpans(slice);
		} catch (error) {
			failed(error);
			// What was written already is written again as it is.
			spans.putBack(ended);
		}
		if (!spans.isEmpty()) return;
		forget?.();
		forget = undefined;
	}

	return {
		hear(...workload) {
			spans.hear(...workload);
			writeLater();
		},
		write,
		stop() {
			stopped = true;
			forget?.();
		},
	};
}

function* slices(rows: readonly WorkloadSpanRow[]) {
	for (let at = 0; at < rows.length; at += ROWS)
		yield rows.slice(at, at + ROWS);
}
