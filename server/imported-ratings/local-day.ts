import { dateIn } from "../../protocol/openings.ts";
import { DAY_MS } from "../asks/may-ask.ts";

/** Clocks anywhere are a multiple of it apart. */
const QUARTER_MS = 15 * 60_000;

/** The local day of an instant, in days since 1970-01-01. Asks the time zone once for each quarter of an hour. */
export function localDays(timeZone: string): (at: number) => number {
	const known = new Map<number, number>();
	return (at) => {
		const quarter = Math.floor(at / QUARTER_MS);
		const found = known.get(quarter);
		if (found !== undefined) return found;
		const day = dayNumber(dateIn(timeZone, at));
		known.set(quarter, day);
		return day;
	};
}

/** @param date as 2026-03-01 */
export function dayNumber(date: string): number {
	return Date.parse(`${date}T00:00:00Z`) / DAY_MS;
}

export function dateOf(day: number): string {
	return new Date(day * DAY_MS).toISOString().slice(0, 10);
}
