import { sameDay } from "../../../ui/time.ts";

const DAY_MS = 86_400_000;
/** Further away a weekday alone could be either of two. */
const WEEKDAY_DAYS = 6;
const MINUTES_SAID = 90;

const TIME = { hour: "numeric", minute: "2-digit" } as const;

/** A time to come, in the reader's own zone: "14:00", "Monday 09:00", "24 December at 09:00". */
export function whenOf(atMs: number, nowMs: number, locale: string): string {
	const day = sameDay(atMs, nowMs)
		? {}
		: atMs - nowMs < WEEKDAY_DAYS * DAY_MS
			? ({ weekday: "long" } as const)
			: ({ day: "numeric", month: "long" } as const);
	return new Intl.DateTimeFormat(locale, { ...day, ...TIME }).format(atMs);
}

/** "12 minutes", "3 hours": never more exact than anyone could keep. */
export function durationOf(minutes: number, locale: string): string {
	const inHours = minutes > MINUTES_SAID;
	return new Intl.NumberFormat(locale, {
		style: "unit",
		unit: inHours ? "hour" : "minute",
		unitDisplay: "long",
	}).format(Math.max(1, Math.round(inHours ? minutes / 60 : minutes)));
}
