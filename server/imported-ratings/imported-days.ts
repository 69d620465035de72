import { localDay } from "../statistics/local-day.ts";
import type { ImportedDayRow, ImportedRatingRow } from "./rows.ts";

/** How often each score was given on each local day. */
export function daysOf(
	ratings: readonly ImportedRatingRow[],
	timeZone: string,
): ImportedDayRow[] {
	const days = new Map<string, ImportedDayRow>();
	for (const { site_id, import_id, at, score, relation } of ratings) {
		const day = localDay(timeZone, at).day;
		const of = relation ?? "unknown";
		const key = `${day} ${of} ${score}`;
		const found = days.get(key);
		if (found) found.n++;
		else days.set(key, { site_id, import_id, day, relation: of, score, n: 1 });
	}
	return [...days.values()];
}
