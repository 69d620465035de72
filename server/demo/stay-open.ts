import type { Hours } from "../../protocol/hours.ts";
import { dateIn, midnightAfter } from "../../protocol/openings.ts";
import { hoursOf, hoursState } from "../sites/hours.ts";
import type { Store } from "../store/contract/store.ts";

/** Whoever tries the demo late in the evening, or on a Sunday, has this long before the shop would close. */
const LEAST_OPEN_MS = 3 * 3_600_000;

const ALL_DAY: [string, string][] = [["00:00", "24:00"]];

/** A shop of the demo that is closed, or soon will be, has two long days: today and tomorrow. */
export async function stayOpen(
	store: Pick<Store, "sites" | "keepSite" | "now">,
): Promise<void> {
	for (const site of await store.sites()) {
		const hours = hoursOf(site);
		const longer = hours && withLongDays(hours, store.now());
		if (longer)
			await store.keepSite({ ...site, hours: JSON.stringify(longer) });
	}
}

/** null: it is open long enough as it is. Long days that are over go. */
export function withLongDays(hours: Hours, now: number): Hours | null {
	const state = hoursState(hours, now);
	const until = state.open ? (state.until ?? Number.POSITIVE_INFINITY) : 0;
	if (until - now >= LEAST_OPEN_MS) return null;
	const today = dateIn(hours.timeZone, now);
	const tomorrow = dateIn(
		hours.timeZone,
		midnightAfter(hours.timeZone, today, 1),
	);
	const others = hours.exceptions.filter(
		({ date, openings }) =>
			date > tomorrow || (date < today && !isLong(openings)),
	);
	const long = [today, tomorrow].map((date) => ({ date, openings: ALL_DAY }));
	return {
		...hours,
		exceptions: [...others, ...long].sort((one, other) =>
			one.date < other.date ? -1 : 1,
		),
	};
}

function isLong(openings: readonly [string, string][]): boolean {
	return JSON.stringify(openings) === JSON.stringify(ALL_DAY);
}
