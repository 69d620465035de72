import type { Hours } from "../../protocol/hours.ts";
import type { QuietHours, QuietState } from "../../protocol/quiet-hours.ts";
import { hoursState } from "../sites/hours.ts";

/** When it is looked at again where no change is known within a year. */
const AGAIN_MS = 86_400_000;

/** How somebody's quiet hours stand at `now`, in milliseconds since 1970. */
export function quietState(hours: QuietHours | null, now: number): QuietState {
	const state = hours && hoursState(asHours(hours), now);
	return {
		hours,
		until: state?.open ? (state.until ?? now + AGAIN_MS) : null,
	};
}

/** When they begin or end next. */
export function quietChangeAt(hours: QuietHours, now: number): number {
	const state = hoursState(asHours(hours), now);
	return (state.open ? state.until : state.opensAt) ?? now + AGAIN_MS;
}

/**
 * As hours of a week, which know what becomes of a time of day when the clocks are changed. What runs over midnight is
 * two stretches that touch.
 */
function asHours({ timeZone, from, to, days }: QuietHours): Hours {
	const weekly: Hours["weekly"] = {};
	const add = (day: number, stretch: [string, string]) => {
		weekly[day] = [...(weekly[day] ?? []), stretch].sort();
	};
	for (const day of days.map(Number)) {
		if (from < to) add(day, [from, to]);
		else {
			add(day, [from, "24:00"]);
			if (to > "00:00") add((day % 7) + 1, ["00:00", to]);
		}
	}
	return { timeZone, weekly, exceptions: [] };
}
