import { locale } from "../words/words.ts";

/** "Tue, 3 Nov, 9:00" on a clock of this zone; without one, on this browser's. @param atMs server milliseconds */
export function promiseTime(atMs: number, timeZone?: string): string {
	return new Intl.DateTimeFormat(locale, {
		...{ weekday: "short", day: "numeric", month: "short" },
		...{ hour: "numeric", minute: "2-digit" },
		...(timeZone && { timeZone }),
	}).format(atMs);
}

/** A moment as a field of date and time shows it on a clock of this zone: "2026-11-03T09:00". */
export function fieldTime(atMs: number, timeZone: string): string {
	const text = new Intl.DateTimeFormat("sv-SE", {
		...{ timeZone, dateStyle: "short", timeStyle: "short" },
	}).format(atMs);
	return text.replace(" ", "T");
}

/** What such a field says; null: nothing. */
export function readField(
	value: string,
): { date: string; time: string } | null {
	const [, date, time] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)/.exec(value) ?? [];
	return date && time ? { date, time } : null;
}
