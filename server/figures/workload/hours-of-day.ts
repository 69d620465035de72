import { Temporal } from "temporal-polyfill";
import { dateIn, midnightAfter } from "../../../protocol/openings.ts";
import {
	type CountedPeriod,
	dateOfDay,
	dayNumber,
} from "../../statistics/periods.ts";

/** A time in which the clock on the wall shows one hour, server milliseconds, half-open. */
export interface HourOfDay {
	/** 0 to 23. */
	hour: number;
	from: number;
	to: number;
}

/** Of each day, in days since 1970-01-01. */
export type HoursByDay = ReadonlyMap<number, readonly HourOfDay[]>;

const HOUR_MS = 3_600_000;
/** No clock is changed by less, or in between. */
const STEP_MS = 15 * 60_000;

/** The hours of each day of a period, as far as the period has them, without the days before `since` and after `until`. */
export function hoursOfPeriod(
	{ told }: CountedPeriod,
	since: number,
	until: number,
): HoursByDay {
	const { timeZone } = told;
	const [from, to] = [
		Math.max(since, told.since),
		Math.min(until, told.until - 1),
	];
	return new Map(
		daysBetween(timeZone, from, to).map((day) => [
			day,
			clip(hoursOfDay(timeZone, dateOfDay(day)), told.since, told.until),
		]),
	);
}

/** The local days from one moment to another, both included; none where the second is before the first. */
export function daysBetween(
	timeZone: string,
	since: number,
	until: number,
): number[] {
	const first = dayNumber(dateIn(timeZone, since));
	const last = dayNumber(dateIn(timeZone, until));
	const length = until < since ? 0 : last - first + 1;
	return Array.from({ length }, (_, at) => first + at);
}

/**
 * The hours of a local day, as 2026-11-30: one comes twice where the clock is put back, one is missing where it is put
 * on.
 */
export function hoursOfDay(timeZone: string, date: string): HourOfDay[] {
	const from = midnightAfter(timeZone, date, 0);
	const to = midnightAfter(timeZone, date, 1);
	if (to - from !== 24 * HOUR_MS) return steps(timeZone, from, to);
	return Array.from({ length: 24 }, (_, hour) => ({
		hour,
		from: from + hour * HOUR_MS,
		to: from + (hour + 1) * HOUR_MS,
	}));
}

/** What of them lies in the time. */
export function clip(
	hours: readonly HourOfDay[],
	since: number,
	until: number,
): HourOfDay[] {
	return hours
		.map(({ hour, from, to }) => ({
			hour,
			from: Math.max(from, since),
			to: Math.min(to, until),
		}))
		.filter(({ from, to }) => to > from);
}

/** Looked at step by step: twice a year. */
function steps(timeZone: string, since: number, until: number): HourOfDay[] {
	const hours: HourOfDay[] = [];
	for (let from = since; from < until; from += STEP_MS) {
		const { hour } =
			Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(timeZone);
		const to = Math.min(from + STEP_MS, until);
		const last = hours.at(-1);
		if (last?.hour === hour) last.to = to;
		else hours.push({ hour, from, to });
	}
	return hours;
}
