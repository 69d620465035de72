import { locale, plain } from "../words/words.ts";
import { recordOf } from "./record-of.ts";
import { valueWords as w } from "./words.ts";

/** Opening hours in one line, with the days on which somebody answers. */
export function hoursSummed(hours: unknown): string {
	if (hours === null) return w.always;
	const open = hoursLines(hours).filter(([, times]) => times !== w.closed);
	return open.map((line) => line.join(" ")).join(", ");
}

/** A line for the time zone, each day of the week, and each day that differs. */
export function hoursLines(hours: unknown): [string, string][] {
	const said = recordOf(hours);
	const weekly = recordOf(said.weekly);
	return [
		[w.timeZone, plain(said.timeZone)],
		...DAYS.map((day): [string, string] => [
			dayName(day),
			openingsOf(weekly[`${day}`]),
		]),
		...exceptionsOf(said.exceptions),
	];
}
const DAYS = [1, 2, 3, 4, 5, 6, 7];

function exceptionsOf(exceptions: unknown): [string, string][] {
	if (!Array.isArray(exceptions)) return [];
	return exceptions.map((one) => {
		const { date, openings } = recordOf(one);
		return [dateOf(plain(date)), openingsOf(openings)];
	});
}

function openingsOf(openings: unknown): string {
	if (!Array.isArray(openings) || openings.length === 0) return w.closed;
	return openings
		.map((one) => (Array.isArray(one) ? one.map(plain).join("–") : ""))
		.join(", ");
}

/** ISO weekdays: 1 is Monday, as 5 January 1970 was one. */
function dayName(day: number): string {
	return weekday.format(Date.UTC(1970, 0, 4 + day));
}

function dateOf(date: string): string {
	const at = Date.parse(`${date}T00:00Z`);
	return Number.isFinite(at) ? wholeDate.format(at) : date;
}

const weekday = new Intl.DateTimeFormat(locale, {
	weekday: "long",
	timeZone: "UTC",
});
const wholeDate = new Intl.DateTimeFormat(locale, {
	dateStyle: "medium",
	timeZone: "UTC",
});
