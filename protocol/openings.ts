import { Temporal } from "temporal-polyfill";
import type { Hours } from "./hours.ts";

/** Half-open, server milliseconds since 1970. */
export interface Opening {
	from: number;
	to: number;
}

/**
 * The openings of `days` days from `first` on (a date in the shop's time zone, as 2026-12-24), ascending and
 * merged: those that touch, also at midnight, are one. Lazy, because most callers want the next one only.
 *
 * On a clock change the clock on the wall counts. An opening in the hour that is skipped begins, or ends, at
 * the change. In the hour that comes twice it begins the first time and ends the last time: nobody goes home
 * for an hour because the clocks are put back. Throws RangeError for an unknown time zone.
 */
export function* openings(
	hours: Hours,
	first: string,
	days: number,
): Generator<Opening> {
	let open = null as Opening | null;
	for (const stretch of stretches(hours, first, days)) {
		const next = {
			from: firstOf(stretch.from, hours.timeZone),
			to: endOf(stretch.to, hours.timeZone),
		};
		// Its hours were skipped.
		if (next.to <= next.from) continue;
		if (open && next.from <= open.to) {
			open = { from: open.from, to: Math.max(open.to, next.to) };
			continue;
		}
		if (open) yield open;
		open = next;
	}
	if (open) yield open;
}

/** The date on the wall in a time zone, as 2026-12-24. */
export function dateIn(timeZone: string, at: number): string {
	return zonedIn(timeZone, at).toPlainDate().toString();
}

/** Midnight after `days` more days, in milliseconds since 1970. */
export function midnightAfter(
	timeZone: string,
	date: string,
	days: number,
): number {
	const day = Temporal.PlainDate.from(date).add({ days });
	return day.toZonedDateTime(timeZone).epochMilliseconds;
}

export function dayBefore(date: string): string {
	return Temporal.PlainDate.from(date).subtract({ days: 1 }).toString();
}

/**
 * The same by the clock on the wall alone: what touches is one before any time zone is asked, which is the
 * expensive part, so that a year without a gap costs two look-ups.
 */
function* stretches(
	{ weekly, exceptions }: Hours,
	first: string,
	days: number,
): Generator<{ from: string; to: string }> {
	const differing = new Map(
		exceptions.map((one) => [one.date, one.openings] as const),
	);
	let stretch = null as { from: string; to: string } | null;
	let day = Temporal.PlainDate.from(first);
	for (let passed = 0; passed < days; passed++) {
		const date = day.toString();
		const weekday = day.dayOfWeek;
		day = day.add({ days: 1 });
		for (const [from, to] of differing.get(date) ?? weekly[weekday] ?? []) {
			const begins = `${date}T${from}`;
			const ends = to === "24:00" ? `${day}T00:00` : `${date}T${to}`;
			if (stretch?.to === begins) {
				stretch.to = ends;
				continue;
			}
			if (stretch) yield stretch;
			stretch = { from: begins, to: ends };
		}
	}
	if (stretch) yield stretch;
}

/** When the clock on the wall shows `local`, e.g. 2026-12-24T09:00, for the first time. */
function firstOf(local: string, timeZone: string): number {
	const wall = Temporal.PlainDateTime.from(local);
	const { at, skipped } = shown(wall, timeZone, "earlier");
	return skipped ?? at;
}

/** When the minute before `local` has passed for the last time: half-open, also where `local` comes twice. */
function endOf(local: string, timeZone: string): number {
	const wall = Temporal.PlainDateTime.from(local).subtract({ minutes: 1 });
	const { at, skipped } = shown(wall, timeZone, "later");
	return skipped ?? at + 60_000;
}

/** When the clock shows `wall`; `skipped`: it never does, and the clock is changed then. */
function shown(
	wall: Temporal.PlainDateTime,
	timeZone: string,
	disambiguation: "earlier" | "later",
): { at: number; skipped: number | null } {
	const at = wall.toZonedDateTime(timeZone, { disambiguation });
	if (at.toPlainDateTime().equals(wall))
		return { at: at.epochMilliseconds, skipped: null };
	// "earlier" stands before the change by as much as is skipped.
	const before = wall.toZonedDateTime(timeZone, { disambiguation: "earlier" });
	const change = before.getTimeZoneTransition("next") ?? at;
	return {
		at: at.epochMilliseconds,
		skipped: change.epochMilliseconds,
	};
}

function zonedIn(timeZone: string, at: number): Temporal.ZonedDateTime {
	return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(
		timeZone,
	);
}
