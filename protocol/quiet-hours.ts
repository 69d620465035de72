import * as v from "valibot";
import { timeZone } from "./hours.ts";
import { reader } from "./read.ts";

/** When nothing rings for one person, by the clock where they are. */
export interface QuietHours {
	/** IANA, e.g. Europe/Vilnius. */
	timeZone: string;
	/** Times of day, as 22:00. One that ends no later than it begins ends on the next day. */
	from: string;
	to: string;
	/** On which days they begin: ISO weekdays, "1" Monday to "7" Sunday, each once, one at least. */
	days: string[];
}

const timeOfDay = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/));

/** `quiet-hours:set`: null ends them. Errors: `malformed`, also where they begin and end at the same time of day. */
export interface QuietHoursSet {
	hours: QuietHours | null;
}
export const readQuietHoursSet = reader(
	v.strictObject({
		hours: v.nullable(
			v.pipe(
				v.strictObject({
					timeZone,
					from: timeOfDay,
					to: timeOfDay,
					days: v.pipe(
						v.array(v.pipe(v.string(), v.regex(/^[1-7]$/))),
						v.minLength(1),
						v.check((days) => new Set(days).size === days.length),
					),
				}),
				v.check(({ from, to }) => from !== to),
			),
		),
	}),
);

/** Of one person, as they are now. */
export interface QuietState {
	/** null: none are set. */
	hours: QuietHours | null;
	/** Nothing rings until then, in server milliseconds; null: it rings now. */
	until: number | null;
}
