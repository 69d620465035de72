import { Temporal } from "temporal-polyfill";
import { midnightAfter } from "../../protocol/openings.ts";
import { dateOfDay } from "./periods.ts";

/** A moment by the shop's clock. */
export interface LocalDay {
	/** Days since 1970-01-01. */
	day: number;
	/** Hour of the week: 0 is Monday 0:00, 167 Sunday 23:00. */
	hour: number;
}

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
/** 1970-01-01 was a Thursday. */
const FIRST_WEEKDAY = 3;
/** No clock on Earth is changed between two of these. */
const QUARTER_MS = 900_000;
/** A quarter of a year in one time zone. */
const QUARTERS_KEPT = 10_000;

/** By the quarter of an hour, because a look into a time zone costs more than all the rest of an episode. */
const offsets = new Map<string, Map<number, number>>();

/** @param at server milliseconds. Throws RangeError for an unknown time zone. */
export function localDay(timeZone: string, at: number): LocalDay {
	const local = at + offsetAt(timeZone, at);
	const day = Math.floor(local / DAY_MS);
	const weekday = (((day + FIRST_WEEKDAY) % 7) + 7) % 7;
	const hour = Math.floor((local - day * DAY_MS) / HOUR_MS);
	return { day, hour: weekday * 24 + hour };
}

/** When a local day begins, in server milliseconds. */
export function startOfDay(timeZone: string, day: number): number {
	return midnightAfter(timeZone, dateOfDay(day), 0);
}

function offsetAt(timeZone: string, at: number): number {
	const quarter = Math.floor(at / QUARTER_MS);
	const known = offsets.get(timeZone) ?? new Map<number, number>();
	offsets.set(timeZone, known);
	const kept = known.get(quarter);
	if (kept !== undefined) return kept;
	const zoned =
		Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
	const offset = zoned.offsetNanoseconds / 1_000_000;
	if (known.size >= QUARTERS_KEPT) known.clear();
	known.set(quarter, offset);
	return offset;
}
