import type { Hours } from "../../protocol/hours.ts";
import { dateIn, dayBefore, openings } from "../../protocol/openings.ts";
import type { KeptHoursRow } from "./rows.ts";

/** Hours from then on, ascending; null: always open. */
export interface HoursSince {
	from: number;
	hours: Hours | null;
}

export function hoursSince(
	rows: readonly Pick<KeptHoursRow, "from_at" | "hours">[],
): HoursSince[] {
	return rows.map(({ from_at, hours }) => ({
		from: from_at,
		hours: hours === null ? null : (JSON.parse(hours) as Hours),
	}));
}

/** Two days more than it can touch: it begins before midnight, and a day may have 25 hours. */
const EDGE_DAYS = 2;
const DAY_MS = 86_400_000;

/**
 * Milliseconds from one time to another in which the shop was open, by the hours that it had then. Of before the first
 * ones, by the first ones.
 */
export function openTime(
	kept: readonly HoursSince[],
	from: number,
	to: number,
): number {
	if (kept.length === 0) return Math.max(0, to - from);
	let open = 0;
	for (const [at, { from: since, hours }] of kept.entries()) {
		const begins = at === 0 ? from : Math.max(from, since);
		const ends = Math.min(to, kept[at + 1]?.from ?? to);
		if (begins < ends) open += openWithin(hours, begins, ends);
	}
	return open;
}

function openWithin(hours: Hours | null, from: number, to: number): number {
	if (hours === null) return to - from;
	const first = dayBefore(dateIn(hours.timeZone, from));
	const days = Math.ceil((to - from) / DAY_MS) + EDGE_DAYS;
	let open = 0;
	for (const opening of openings(hours, first, days + 1))
		open += Math.max(
			0,
			Math.min(to, opening.to) - Math.max(from, opening.from),
		);
	return open;
}
