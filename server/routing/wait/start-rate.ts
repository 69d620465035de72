import type { Gap } from "./gaps.ts";

/** How much the newest gap weighs: about the last fifty are remembered. */
const WEIGHT = 0.02;
/** Gaps beyond these weigh nothing (0.98⁴⁰⁰ = 0.0003). */
const REMEMBERED = 400;
/** Fewer gaps than this in {@link LEARNT_MS} make no rate. */
const GAPS_LEAST = 20;
export const LEARNT_MS = 14 * 24 * 3_600_000;
const HOUR_MS = 3_600_000;
const DAY_HOURS = 24;
const FLOOR_DAYS = 7;
/** Gaps that an hour of an earlier day needs to be heard. */
const FLOOR_GAPS = 5;

/**
 * Service starts in a minute, for one slot: 1 / the exponentially weighted mean (weight 0.02) of the gaps
 * while somebody waited, in slot minutes. Times the slots that are there, it is r: so it follows at once when
 * an agent comes or goes. null under 20 gaps in 14 days, and where all of them took no time: no rate is without
 * end.
 *
 * Never below the floor: the slowest that this hour of the day was on any of the seven days before, where it
 * had five gaps or more. Some very long gaps do not outweigh a week.
 *
 * @param gaps oldest first; it is read, shortened at its old end, and grows behind our back
 */
export function startRate(gaps: Gap[]): (now: number) => number | null {
	const hours = new Map<number, { starts: number; slotMinutes: number }>();
	let counted = 0;
	let cached: { newest: Gap; hour: number; rate: number | null } | undefined;

	function count(): void {
		for (; counted < gaps.length; counted++) {
			const { at, slotMinutes } = gaps[counted] as Gap;
			const hour = Math.floor(at / HOUR_MS);
			const sum = hours.get(hour) ?? { starts: 0, slotMinutes: 0 };
			sum.starts++;
			sum.slotMinutes += slotMinutes;
			hours.set(hour, sum);
		}
	}

	function forget(hour: number): void {
		for (const old of hours.keys())
			if (old < hour - FLOOR_DAYS * DAY_HOURS) hours.delete(old);
		if (gaps.length <= 2 * REMEMBERED) return;
		gaps.splice(0, gaps.length - REMEMBERED);
		counted = gaps.length;
	}

	function assignment(hour: number): number {
		let slowest = Number.POSITIVE_INFINITY;
		for (let day = 1; day <= FLOOR_DAYS; day++) {
			const then = hours.get(hour - day * DAY_HOURS);
			if (then && then.starts >= FLOOR_GAPS && then.slotMinutes > 0)
				slowest = Math.min(slowest, then.starts / then.slotMinutes);
		}
		return slowest === Number.POSITIVE_INFINITY ? 0 : slowest;
	}

	return (now) => {
		const newest = gaps.at(-1);
		if (!newest) return null;
		const hour = Math.floor(now / HOUR_MS);
		if (cached?.newest === newest && cached.hour === hour) return cached.rate;
		count();
		forget(hour);
		const mean = weightedMean(gaps, hour * HOUR_MS - LEARNT_MS);
		const rate = mean === null ? null : Math.max(1 / mean, assignment(hour));
		cached = { newest, hour, rate };
		return rate;
	};
}

function weightedMean(gaps: readonly Gap[], since: number): number | null {
	let weight = 1;
	let sum = 0;
	let weights = 0;
	let n = 0;
	for (let at = gaps.length - 1; at >= 0 && n < REMEMBERED; at--, n++) {
		const gap = gaps[at] as Gap;
		if (gap.at < since) break;
		sum += weight * gap.slotMinutes;
		weights += weight;
		weight *= 1 - WEIGHT;
	}
	return n < GAPS_LEAST || sum === 0 ? null : sum / weights;
}
