import type { Hours } from "../../../protocol/hours.ts";
import { newId } from "../../../protocol/ids.ts";
import { timeTyped } from "./time-typed.ts";

export const WEEKDAYS = ["1", "2", "3", "4", "5", "6", "7"] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** One opening as typed. */
export interface Span {
	from: string;
	to: string;
}
export interface ExceptionForm {
	key: string;
	date: string;
	spans: Span[];
}
/** Opening hours as they stand in the editor. */
export interface HoursForm {
	/** Without, the shop has no set hours; what was typed below stays. */
	set: boolean;
	timeZone: string;
	weekly: Record<Weekday, Span[]>;
	exceptions: ExceptionForm[];
}

export const OFFICE: Span = { from: "09:00", to: "17:00" };
export const ALL_DAY: Span = { from: "00:00", to: "24:00" };

/** The time zone of this browser: where most owners are is where their shop is. */
export const zoneHere = (): string =>
	Intl.DateTimeFormat().resolvedOptions().timeZone;

export function formOf(hours: Hours | null): HoursForm {
	const weekly = Object.fromEntries(
		WEEKDAYS.map((day) => [
			day,
			hours
				? (hours.weekly[day] ?? []).map(spanOf)
				: Number(day) < 6
					? [OFFICE]
					: [],
		]),
	) as HoursForm["weekly"];
	return {
		set: hours !== null,
		timeZone: hours?.timeZone ?? zoneHere(),
		weekly,
		exceptions: (hours?.exceptions ?? []).map(({ date, openings }) => ({
			// The same each time that it is read, or it would count as a change.
			key: date,
			date,
			spans: openings.map(spanOf),
		})),
	};
}

/** Throws where {@link faultsOf} finds something. */
export function hoursIn(form: HoursForm): Hours | null {
	if (!form.set) return null;
	const weekly: Hours["weekly"] = {};
	for (const day of WEEKDAYS)
		if (form.weekly[day].length > 0) weekly[day] = openingsIn(form.weekly[day]);
	return {
		timeZone: form.timeZone,
		weekly,
		exceptions: form.exceptions
			.map(({ date, spans }) => ({ date, openings: openingsIn(spans) }))
			.sort((one, other) => (one.date < other.date ? -1 : 1)),
	};
}

/** Those of one day, in the order of the clock, whatever the order in which they were typed. */
export function openingsIn(spans: readonly Span[]): [string, string][] {
	return spans
		.map(({ from, to }): [string, string] => [mustBe(from), mustBe(to)])
		.sort(([one], [other]) => (one < other ? -1 : 1));
}

export function newException(spans: Span[] = []): ExceptionForm {
	return { key: newId(), date: "", spans };
}

function spanOf([from, to]: [string, string]): Span {
	return { from, to };
}

function mustBe(typed: string): string {
	const time = timeTyped(typed);
	if (time === null) throw new Error("not a time of day");
	return time;
}
