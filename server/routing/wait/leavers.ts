import type { QueueEventRow } from "../../store/contract/routing-rows.ts";
import { LEARNT_MS } from "./start-rate.ts";

/** How impatient those are who wait. */
export interface Leavers {
	learn(event: QueueEventRow): void;
	/** θ: abandonments / total time waited, of one who waits, in a minute. */
	perMinute(now: number): number;
}

/** Fewer abandonments than this, or of no time at all, say nothing of patience: then nobody is expected to leave. */
const LEAVERS_LEAST = 20;
const HOUR_MS = 3_600_000;

/**
 * Sums by the hour over the last 14 days. Who fell silent freed a place in the live line as much as who left.
 */
export function createLeavers(): Leavers {
	const hours = new Map<number, { left: number; minutes: number }>();
	let cached: { hour: number; perMinute: number } | undefined;

	return {
		learn({ at, kind, waited }) {
			const hour = Math.floor(at / HOUR_MS);
			const sum = hours.get(hour) ?? { left: 0, minutes: 0 };
			sum.minutes += waited / 60_000;
			if (kind !== "started") sum.left++;
			hours.set(hour, sum);
			cached = undefined;
		},
		perMinute(now) {
			const hour = Math.floor(now / HOUR_MS);
			if (cached?.hour === hour) return cached.perMinute;
			let left = 0;
			let minutes = 0;
			for (const [of, sum] of hours) {
				if (of < hour - LEARNT_MS / HOUR_MS) {
					hours.delete(of);
					continue;
				}
				left += sum.left;
				minutes += sum.minutes;
			}
			const says = left >= LEAVERS_LEAST && minutes > 0;
			cached = { hour, perMinute: says ? left / minutes : 0 };
			return cached.perMinute;
		},
	};
}
