import { daysBetween, formatter } from "./time.ts";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** How long ago, in one word and a number: "now", "5 min. ago", "yesterday"; after a week the date. */
export function ago(atMs: number, nowMs: number, locale: string): string {
	const passed = nowMs - atMs;
	const relative = shortRelative(locale);
	if (passed < MINUTE_MS) return relative.format(0, "second");
	if (passed < HOUR_MS) {
		return relative.format(-Math.floor(passed / MINUTE_MS), "minute");
	}
	const days = daysBetween(atMs, nowMs);
	if (days === 0 || passed < 6 * HOUR_MS) {
		return relative.format(-Math.floor(passed / HOUR_MS), "hour");
	}
	if (days < 7) return relative.format(-days, "day");
	return formatter(locale, "day").format(atMs);
}

/** Every row of a list asks for it with each change, and each second. */
function shortRelative(locale: string): Intl.RelativeTimeFormat {
	const known =
		shortOf.get(locale) ??
		new Intl.RelativeTimeFormat(locale, { numeric: "auto", style: "short" });
	shortOf.set(locale, known);
	return known;
}
const shortOf = new Map<string, Intl.RelativeTimeFormat>();
