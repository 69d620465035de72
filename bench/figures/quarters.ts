import { shopHours } from "../../server/demo/shop-settings.ts";
import { madeUpCast } from "../history/cast.ts";
import { pastHours } from "../history/past-hours.ts";

/** A shop that is as large as the figures have to bear, in quarters of ninety days. */
export const CONVERSATIONS = 1_000_000;
export const AGENTS = 40;
export const CAST = madeUpCast(AGENTS, 3);
const DAYS = 90;
const DAY_MS = 24 * 3_600_000;
/** The end of the newest; what is measured is asked then. */
export const END = Date.UTC(2026, 10, 30);
const HOURS = shopHours("UTC");

/** Of the newest, as `figures:read` is asked for it. */
export const NEWEST = {
	from: dateOf(END - DAYS * DAY_MS),
	to: dateOf(END - DAY_MS),
};

/** @param nth 0: the newest */
export function hoursOfQuarter(nth: number) {
	return pastHours(HOURS, { until: END - nth * DAYS * DAY_MS, days: DAYS });
}

function dateOf(at: number): string {
	return new Date(at).toISOString().slice(0, 10);
}
