import type { Hours } from "../../protocol/hours.ts";
import { Refused } from "../../protocol/refusal.ts";
import { type HoursChange, readHoursChange } from "../../protocol/site.ts";
import type { Store } from "../store/contract/store.ts";
import { hoursOf, hoursState } from "./hours.ts";
import { mustFindSite } from "./must-find-site.ts";
import { ofSite, type Setting } from "./setting.ts";

/** When a site answers, and in which languages. Errors: `malformed`. */
export function hoursSetting(store: Store): Setting<HoursChange> {
	return {
		read: readHoursChange,
		async decide({ site, hours, languages }) {
			const row = await mustFindSite(store, site);
			if (hours) mustMakeHours(hours, store.now(), "hours");
			const set = {
				hours: hours && JSON.stringify(hours),
				languages: JSON.stringify([...new Set(languages)]),
			};
			return ofSite(row, set, (of) => ({
				hours: hoursOf(of),
				languages: JSON.parse(of.languages) as string[],
			}));
		},
	};
}

/** What could not be computed with would take the whole site off the air later, and not only this change. */
export function mustMakeHours(
	hours: Hours,
	now: number,
	/** Where they stand in the command. */
	field: string,
): void {
	const dates = new Set(hours.exceptions.map(({ date }) => date));
	if (dates.size < hours.exceptions.length)
		throw new Refused({ code: "malformed", field: `${field}.exceptions` });
	try {
		hoursState(hours, now);
	} catch (error) {
		// The platform knows names of time zones that the library does not.
		if (!(error instanceof RangeError)) throw error;
		throw new Refused({ code: "malformed", field: `${field}.timeZone` });
	}
}
