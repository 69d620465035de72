import type { Clock } from "../../ports/clock.ts";
import type { HearWorkload } from "../../routing/workloads.ts";
import type { WorkloadSpanRow } from "../rows.ts";

/** From when to when each agent has been here with the same load, until it is written. In memory alone. */
export interface OpenSpans {
	hear: HearWorkload;
	/** Goes on as the next span where one has lasted long enough. */
	goOn(): void;
	/** Everything that is to be written by now: what has ended is given once, what goes on as far as it went. */
	take(): { ended: WorkloadSpanRow[]; growing: WorkloadSpanRow[] };
	/** They could not be written. */
	putBack(ended: readonly WorkloadSpanRow[]): void;
	isEmpty(): boolean;
}

interface Parts {
	clock: Pick<Clock, "now">;
	/** When the lease of a person ends, or ended: nobody was here after it. */
	presence: { endsAt(person: string): number };
}

/** So that a period is read from its beginning, but for this. */
export const SPAN_MOST_MS = 3_600_000;
/** Three times as long as nothing is heard at most: the clock was set, or the machine slept. */
const JUMP_MS = 3 * 60_000;
/** While the disk refuses: some hours of a large shop. */
const UNWRITTEN_MOST = 20_000;

export function createOpenSpans({ clock, presence }: Parts): OpenSpans {
	const open = new Map<string, WorkloadSpanRow>();
	let ended: WorkloadSpanRow[] = [];
	let seenAt = clock.now();

	/** The time. Where it has jumped nobody knows who was here meanwhile: everybody begins anew. */
	function now(): number {
		const at = clock.now();
		if (at < seenAt || at - seenAt > JUMP_MS)
			for (const span of [...open.values()]) {
				end(span, seenAt);
				begin({ ...span, from_at: at });
			}
		seenAt = at;
		return at;
	}

	function begin(span: WorkloadSpanRow): void {
		open.set(keyOf(span.site_id, span.person_id), span);
	}

	function end(span: WorkloadSpanRow, at: number): void {
		open.delete(keyOf(span.site_id, span.person_id));
		const row = until(span, at);
		if (row.to_at > row.from_at) ended.push(row);
	}

	function until(span: WorkloadSpanRow, at: number): WorkloadSpanRow {
		const known = Math.min(at, presence.endsAt(span.person_id));
		return { ...span, to_at: Math.max(span.from_at, known) };
	}

	return {
		hear(site_id, person_id, workload) {
			const at = now();
			const span = open.get(keyOf(site_id, person_id));
			const { load, slots } = workload ?? {};
			if (span?.load === load && span?.slots === slots) return;
			if (span) end(span, at);
			if (workload)
				begin({ site_id, person_id, ...workload, from_at: at, to_at: at });
		},
		goOn() {
			const at = now();
			for (const span of [...open.values()])
				if (at - span.from_at >= SPAN_MOST_MS) {
					end(span, at);
					begin({ ...span, from_at: at });
				}
		},
		take() {
			const at = now();
			const rows = ended;
			ended = [];
			const growing = [...open.values()]
				.map((span) => until(span, at))
				.filter(({ from_at, to_at }) => to_at > from_at);
			return { ended: rows, growing };
		},
		putBack(rows) {
			ended = [...rows, ...ended].slice(-UNWRITTEN_MOST);
		},
		isEmpty: () => open.size === 0 && ended.length === 0,
	};
}

const keyOf = (site: string, person: string) => `${site}/${person}`;
