import { locale } from "../words/words.ts";

const format = new Intl.DateTimeFormat(locale, {
	weekday: "short",
	day: "numeric",
	month: "short",
	hour: "numeric",
	minute: "2-digit",
});

/** "Tue, 3 Nov, 9:00", as this browser's clock shows it. @param atMs server milliseconds */
export function dateAndTime(atMs: number): string {
	return format.format(atMs);
}
