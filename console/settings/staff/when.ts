import { locale } from "../../words/words.ts";

const whole = new Intl.DateTimeFormat(locale, {
	day: "numeric",
	month: "short",
	hour: "numeric",
	minute: "2-digit",
});

/** "6 Dec, 14:05": when a link ends. */
export function dateAndTime(atMs: number): string {
	return whole.format(atMs);
}
