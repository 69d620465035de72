import { locale } from "../words/words.ts";

/** "Tue, 3 Nov, 9:00" on this browser's clock. @param atMs server milliseconds */
export function complaintTime(atMs: number): string {
	return new Intl.DateTimeFormat(locale, {
		...{ weekday: "short", day: "numeric", month: "short" },
		...{ hour: "numeric", minute: "2-digit" },
	}).format(atMs);
}
