import type { Hours } from "../../protocol/hours.ts";
import { dateIn, midnightAfter, openings } from "../../protocol/openings.ts";
import { hoursOf } from "../sites/hours.ts";
import type { SiteRow } from "../store/contract/rows.ts";

const DAY_MS = 24 * 3_600_000;
/** A shop that is closed for longer has a day by the clock. */
const LOOK_DAYS = 30;

/**
 * Within so many opening days: when the last opening ends that begins on that many later days.
 * @param hours null: the shop is always open
 */
export function recoveryDue(
	hours: Hours | null,
	from: number,
	days = 1,
): number {
	if (!hours) return from + days * DAY_MS;
	const { timeZone } = hours;
	const today = dateIn(timeZone, from);
	const tomorrow = midnightAfter(timeZone, today, 1);
	const seen = new Set<string>();
	// A week without a gap is one opening.
	for (const one of openings(hours, dateIn(timeZone, tomorrow), LOOK_DAYS)) {
		seen.add(dateIn(timeZone, one.from));
		if (seen.size === days) return Math.min(one.to, one.from + DAY_MS);
	}
	return from + days * DAY_MS;
}

/** By when a shopper of this site hears, as it has set. */
export function dueOf(site: SiteRow, now: number): number {
	return recoveryDue(hoursOf(site), now, site.recovery_days);
}
