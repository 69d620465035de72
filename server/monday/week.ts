import { Temporal } from "temporal-polyfill";
import { MONDAY_WEEKS } from "../../protocol/monday.ts";
import { Refused } from "../../protocol/refusal.ts";

/** A week from its Monday to its Sunday, by the calendar of a shop. Days as 2026-11-23, both included. */
export interface Week {
	/** As ISO 8601 names it: 2026-W48. */
	name: string;
	from: string;
	to: string;
	/** Server milliseconds, half-open. */
	since: number;
	until: number;
}

/** The page comes at this hour of the shop's Monday: after opening the shop, and before the day is full. */
const MAIL_HOUR = 8;
/** So much makes an ordinary week of a shop: with one week alone every holiday would be a change. */
const WEEKS_BEFORE = 4;

/** The last one that had ended by `now`. */
export function lastWeek(timeZone: string, now: number): Week {
	return weekFrom(mondayAt(timeZone, now).subtract({ weeks: 1 }), timeZone);
}

/** Errors: `malformed` for a week that is none, that has not ended, or that is too old. */
export function weekNamed(name: string, timeZone: string, now: number): Week {
	const monday = mondayOf(name);
	const last = mondayAt(timeZone, now).subtract({ weeks: 1 });
	const oldest = last.subtract({ weeks: MONDAY_WEEKS });
	if (!monday || isAfter(monday, last) || isAfter(oldest, monday))
		throw new Refused({ code: "malformed", field: "week" });
	return weekFrom(monday, timeZone);
}

/** Those beside it; null where `weekNamed` would refuse them. */
export function weeksBeside(
	{ from }: Week,
	timeZone: string,
	now: number,
): { earlier: string | null; later: string | null } {
	const monday = Temporal.PlainDate.from(from);
	const last = mondayAt(timeZone, now).subtract({ weeks: 1 });
	const oldest = last.subtract({ weeks: MONDAY_WEEKS });
	return {
		earlier: isAfter(monday, oldest)
			? nameOf(monday.subtract({ weeks: 1 }))
			: null,
		later: isAfter(last, monday) ? nameOf(monday.add({ weeks: 1 })) : null,
	};
}

/** The days with which a week is compared. */
export function daysBefore({ from }: Pick<Week, "from">): {
	from: string;
	to: string;
} {
	const monday = Temporal.PlainDate.from(from);
	return {
		from: monday.subtract({ weeks: WEEKS_BEFORE }).toString(),
		to: monday.subtract({ days: 1 }).toString(),
	};
}

/** When a page is mailed: a Monday in days since 1970, and the moment in server milliseconds. */
export interface MailTime {
	monday: number;
	at: number;
}

/** The newest that has come by `now`, and the one after it. By the clock on the shop's wall, also where that is changed. */
export function mailTimes(
	timeZone: string,
	now: number,
): { last: MailTime; next: MailTime } {
	const monday = mondayAt(timeZone, now);
	const mine = mailTimeOf(monday, timeZone);
	return mine.at <= now
		? { last: mine, next: mailTimeOf(monday.add({ weeks: 1 }), timeZone) }
		: { last: mailTimeOf(monday.subtract({ weeks: 1 }), timeZone), next: mine };
}

function mailTimeOf(monday: Temporal.PlainDate, timeZone: string): MailTime {
	const at = monday.toZonedDateTime({
		timeZone,
		plainTime: Temporal.PlainTime.from({ hour: MAIL_HOUR }),
	});
	return { monday: dayNumber(monday), at: at.epochMilliseconds };
}

function weekFrom(monday: Temporal.PlainDate, timeZone: string): Week {
	const after = monday.add({ weeks: 1 });
	return {
		name: nameOf(monday),
		from: monday.toString(),
		to: after.subtract({ days: 1 }).toString(),
		since: monday.toZonedDateTime(timeZone).epochMilliseconds,
		until: after.toZonedDateTime(timeZone).epochMilliseconds,
	};
}

/** null: the year has no such week. */
function mondayOf(name: string): Temporal.PlainDate | null {
	const [year = "", week = ""] = name.split("-W");
	// The fourth of January is always in the first week.
	const fourth = Temporal.PlainDate.from(`${year}-01-04`);
	const monday = fourth
		.subtract({ days: fourth.dayOfWeek - 1 })
		.add({ weeks: Number(week) - 1 });
	return nameOf(monday) === name ? monday : null;
}

function nameOf(day: Temporal.PlainDate): string {
	const { yearOfWeek = day.year, weekOfYear = 1 } = day;
	const year = String(yearOfWeek).padStart(4, "0");
	return `${year}-W${String(weekOfYear).padStart(2, "0")}`;
}

/** The Monday of the week in which it is `now` at the shop. */
function mondayAt(timeZone: string, now: number): Temporal.PlainDate {
	const today = Temporal.Instant.fromEpochMilliseconds(now)
		.toZonedDateTimeISO(timeZone)
		.toPlainDate();
	return today.subtract({ days: today.dayOfWeek - 1 });
}

function isAfter(one: Temporal.PlainDate, other: Temporal.PlainDate): boolean {
	return Temporal.PlainDate.compare(one, other) > 0;
}

function dayNumber(day: Temporal.PlainDate): number {
	return Temporal.PlainDate.from("1970-01-01").until(day).days;
}
