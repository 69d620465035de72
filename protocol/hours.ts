import * as v from "valibot";
import { EXCEPTIONS, OPENINGS_A_DAY } from "./limits.ts";

/** When a shop answers, in its own time zone. Days are ISO weekdays, "1" Monday to "7" Sunday. */
export interface Hours {
	/** IANA, e.g. Europe/Vilnius. */
	timeZone: string;
	/** Half-open times of day, `["09:00", "17:00"]`; "24:00" ends a day. Ascending, not overlapping. */
	weekly: Record<string, [string, string][]>;
	/** Days that differ: empty for a holiday. `date` as 2026-12-24. */
	exceptions: { date: string; openings: [string, string][] }[];
}

const timeOfDay = v.pipe(
	v.string(),
	v.regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/),
);
/** Ascending, half-open, not overlapping. */
const openings = v.pipe(
	v.array(v.tuple([timeOfDay, timeOfDay])),
	v.maxLength(OPENINGS_A_DAY),
	v.check((day) =>
		day.every(
			([from, to], at) =>
				from < to && (at === 0 || (day[at - 1]?.[1] ?? "") <= from),
		),
	),
);
/** A day of the calendar, as 2026-12-24. */
export const date = v.pipe(
	v.string(),
	v.isoDate(),
	// The calendar's, too: no 30 February.
	v.check((day) => {
		const at = new Date(`${day}T00:00Z`);
		return Number.isFinite(at.getTime()) && at.toISOString().startsWith(day);
	}),
);
export const timeZone = v.pipe(
	v.string(),
	v.maxLength(64),
	v.check((name) => {
		try {
			return Boolean(new Intl.DateTimeFormat("en", { timeZone: name }));
		} catch {
			return false;
		}
	}),
);

export const hours = v.strictObject({
	timeZone,
	weekly: v.record(v.picklist(["1", "2", "3", "4", "5", "6", "7"]), openings),
	exceptions: v.pipe(
		v.array(v.strictObject({ date, openings })),
		v.maxLength(EXCEPTIONS),
	),
});
