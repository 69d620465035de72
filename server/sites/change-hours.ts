import { Refused } from "../../protocol/refusal.ts";
import type { Hours, HoursChange } from "../../protocol/site.ts";
import type { Store } from "../store/contract/store.ts";
import { hoursState } from "./hours.ts";

/** Keeps when a site answers, and in which languages. Errors: `malformed`. */
export async function changeHours(
	store: Store,
	{ site, hours, languages }: HoursChange,
): Promise<void> {
	if (hours) mustMake(hours, store.now());
	await store.setSite(site, {
		hours: hours && JSON.stringify(hours),
		languages: JSON.stringify([...new Set(languages)]),
	});
}

/** What could not be computed with would take the whole site off the air later, and not only this change. */
function mustMake(hours: Hours, now: number): void {
	const dates = new Set(hours.exceptions.map(({ date }) => date));
	if (dates.size < hours.exceptions.length)
		throw new Refused({ code: "malformed", field: "hours.exceptions" });
	try {
		hoursState(hours, now);
	} catch (error) {
		// The platform knows names of time zones that the library does not.
		if (!(error instanceof RangeError)) throw error;
		throw new Refused({ code: "malformed", field: "hours.timeZone" });
	}
}
