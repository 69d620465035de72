import { Temporal } from "temporal-polyfill";
import type { Hours } from "../../protocol/hours.ts";
import {
	dateIn,
	dayBefore,
	midnightAfter,
	openings,
} from "../../protocol/openings.ts";

/** One hour of a shop's past, by the clock on its wall. */
export interface PastHour {
	/** Its beginning, in milliseconds since 1970. */
	at: number;
	/** Local, in days since 1970-01-01. */
	day: number;
	/** Of the week: 0 is Monday 0:00. */
	hour: number;
	isOpen: boolean;
	/** When the shop opens next, where it is closed; else the beginning. */
	opensAt: number;
	/** How many come in it, to other hours. */
	weight: number;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Of a weekday: a peak before noon, one in the afternoon, and those who look around after dinner. */
const BY_HOUR = [
	1, 1, 1, 1, 1, 1, 2, 5, 12, 46, 60, 58, 44, 42, 52, 56, 48, 36, 14, 12, 14,
	13, 8, 3,
];
/** Monday to Sunday. */
const BY_WEEKDAY = [1.25, 1.1, 1, 0.95, 1, 0.7, 0.5];

/**
 * The hours of so many whole days before the day of `until`, the oldest first. Who comes after the last opening would
 * be answered after the end: nobody does.
 */
export function pastHours(
	hours: Hours,
	{ until, days }: { until: number; days: number },
): PastHour[] {
	const { timeZone } = hours;
	let first = dateIn(timeZone, until);
	for (let day = 0; day < days; day++) first = dayBefore(first);
	const open = [...openings(hours, first, days)];
	const found: PastHour[] = [];
	for (let passed = 0; passed < days; passed++) {
		const midnight = midnightAfter(timeZone, first, passed);
		const next = midnightAfter(timeZone, first, passed + 1);
		for (let at = midnight; at < next; at += HOUR_MS) {
			const coming = open.find(({ to }) => to >= at + HOUR_MS);
			const wall =
				Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
			const weekday = wall.dayOfWeek - 1;
			const isOpen = coming !== undefined && coming.from <= at;
			found.push({
				at,
				day: dayOf(wall.toPlainDate()),
				hour: weekday * 24 + wall.hour,
				isOpen,
				opensAt: isOpen ? at : (coming?.from ?? next),
				weight: coming
					? (BY_HOUR[wall.hour] ?? 0) * (BY_WEEKDAY[weekday] ?? 0)
					: 0,
			});
		}
	}
	return found;
}

function dayOf({ year, month, day }: Temporal.PlainDate): number {
	return Date.UTC(year, month - 1, day) / DAY_MS;
}
