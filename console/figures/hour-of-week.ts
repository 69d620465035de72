import { locale } from "../words/words.ts";

/** An hour of the week by its words: 0 is Monday 0:00, 167 Sunday 23:00. */
export function hourOfWeek(hour: number): {
	weekday: string;
	from: string;
	to: string;
} {
	return {
		weekday: longDays.format(noonOf(Math.floor(hour / 24))),
		from: hourText(hour % 24),
		to: hourText((hour % 24) + 1),
	};
}

/** @param day 0 is Monday */
export function shortWeekday(day: number): string {
	return shortDays.format(noonOf(day));
}

/** "9:00" or "9 AM", as the reader writes it; 24 is midnight. */
export function hourText(hour: number): string {
	return clocks.format(Date.UTC(2024, 0, 1, hour));
}

/** 1 January 2024 was a Monday. */
function noonOf(day: number): number {
	return Date.UTC(2024, 0, 1 + day, 12);
}

const UTC = { timeZone: "UTC" } as const;
const shortDays = new Intl.DateTimeFormat(locale, { ...UTC, weekday: "short" });
const longDays = new Intl.DateTimeFormat(locale, { ...UTC, weekday: "long" });
const clocks = new Intl.DateTimeFormat(locale, { ...UTC, timeStyle: "short" });
