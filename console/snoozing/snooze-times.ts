import { zonedInstant } from "../workspace/zoned-instant.ts";

/** A time that can be chosen by one key. */
export interface SnoozeTime {
	name: "later" | "tomorrow" | "monday";
	/** Server milliseconds. */
	at: number;
}

/** Later today is so far away, to the next half of an hour … */
const LATER_MS = 3 * 3_600_000;
const HALF_HOUR_MS = 1_800_000;
/** … and not in the night. */
const LATEST_HOUR = 20;
/** A day begins with the work. */
const MORNING_HOUR = 9;
const DAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

/** Later today, tomorrow and on Monday at nine, by the shop's clock; what is no time of its own is left out. */
export function snoozeTimes(now: number, timeZone: string): SnoozeTime[] {
	const later = Math.ceil((now + LATER_MS) / HALF_HOUR_MS) * HALF_HOUR_MS;
	const today = wallOf(now, timeZone);
	const then = wallOf(later, timeZone);
	const isToday = then.day === today.day && then.hour <= LATEST_HOUR;
	const weekday = DAYS.indexOf(today.weekday);
	const toMonday = (8 - weekday) % 7 || 7;
	const morning = (days: number) =>
		zonedInstant(timeZone)({
			year: today.year,
			month: today.month,
			day: today.day + days,
			hour: MORNING_HOUR,
			minute: 0,
			second: 0,
		});
	return [
		...(isToday ? [{ name: "later" as const, at: later }] : []),
		{ name: "tomorrow", at: morning(1) },
		...(toMonday > 1
			? [{ name: "monday" as const, at: morning(toMonday) }]
			: []),
	];
}

/** "2026-11-30T09:00" as it was typed, by that clock; null: it is no time. */
export function typedTime(typed: string, timeZone: string): number | null {
	const found = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})/.exec(typed);
	if (!found) return null;
	const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = found
		.slice(1)
		.map(Number);
	return zonedInstant(timeZone)({ year, month, day, hour, minute, second: 0 });
}

function wallOf(at: number, timeZone: string) {
	const parts = new Map(
		new Intl.DateTimeFormat("en-US", {
			timeZone,
			hourCycle: "h23",
			weekday: "short",
			year: "numeric",
			month: "numeric",
			day: "numeric",
			hour: "numeric",
		})
			.formatToParts(at)
			.map(({ type, value }) => [type as string, value]),
	);
	const of = (name: string) => Number(parts.get(name));
	return {
		year: of("year"),
		month: of("month"),
		day: of("day"),
		hour: of("hour"),
		weekday: parts.get("weekday") ?? "",
	};
}
