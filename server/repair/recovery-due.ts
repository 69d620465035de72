import type { Hours } from "../../protocol/hours.ts";
import { dateIn, midnightAfter, openings } from "../../protocol/openings.ts";

const DAY_MS = 24 * 3_600_000;
/** A shop that is closed for longer has a day by the clock. */
const LOOK_DAYS = 30;

/**
 * Within one opening day: when the first opening that begins on a later day ends.
 * @param hours null: the shop is always open
 */
export function recoveryDue(hours: Hours | null, from: number): number {
	if (!hours) return from + DAY_MS;
	const { timeZone } = hours;
	const today = dateIn(timeZone, from);
	const tomorrow = midnightAfter(timeZone, today, 1);
	// A week without a gap is one opening.
	for (const one of openings(hours, dateIn(timeZone, tomorrow), LOOK_DAYS))
		return Math.min(one.to, one.from + DAY_MS);
	return from + DAY_MS;
}
