import { type HoursForm, type Span, WEEKDAYS } from "./hours-form.ts";
import { timeTyped } from "./time-typed.ts";

export type SpanFault = "badTime" | "backwards" | "overlaps";
export type DateFault = "noDate" | "twice";

/** What is wrong, by place: `1/0` is the first opening of Monday, `key/date` the date of a day that differs. */
export type HoursFaults = ReadonlyMap<string, SpanFault | DateFault>;

export function faultsOf(form: HoursForm): HoursFaults {
	const faults = new Map<string, SpanFault | DateFault>();
	if (!form.set) return faults;
	const day = (place: string, spans: readonly Span[]) => {
		for (const [at, fault] of spanFaults(spans).entries())
			if (fault) faults.set(`${place}/${at}`, fault);
	};
	for (const weekday of WEEKDAYS) day(weekday, form.weekly[weekday]);
	const dates = new Set<string>();
	for (const { key, date, spans } of form.exceptions) {
		if (!/^\d{4}-\d\d-\d\d$/.test(date)) faults.set(`${key}/date`, "noDate");
		else if (dates.has(date)) faults.set(`${key}/date`, "twice");
		dates.add(date);
		day(key, spans);
	}
	return faults;
}

function spanFaults(spans: readonly Span[]): (SpanFault | null)[] {
	const read = spans.map(({ from, to }) => ({
		from: timeTyped(from),
		to: timeTyped(to),
	}));
	return read.map(({ from, to }, at) => {
		if (from === null || to === null) return "badTime";
		if (to <= from) return "backwards";
		const clashes = read.some(
			(other, earlier) =>
				earlier < at &&
				other.from !== null &&
				other.to !== null &&
				other.from < to &&
				from < other.to,
		);
		return clashes ? "overlaps" : null;
	});
}
