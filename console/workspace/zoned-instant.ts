/** A time on the wall, as people write it; the month from 1 on. */
export interface WallTime {
	year: number;
	month: number;
	day: number;
	hour: number;
	minute: number;
	second: number;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/**
 * When a clock in this time zone shows it, in milliseconds since 1970. In the hour that comes twice it is the first
 * time; a time that is skipped is as long after the change as it would be after the hour before. The browser's own
 * calendar is asked: the time zone is that of the shop, and what else does this is larger than the whole import.
 */
export function zonedInstant(timeZone: string): (wall: WallTime) => number {
	const offsetAt = offsets(timeZone);
	return ({ year, month, day, hour, minute, second }) => {
		const shown = Date.UTC(year, month - 1, day, hour, minute, second);
		const before = offsetAt(shown - DAY_MS);
		const first = shown - before;
		if (offsetAt(first) === before) return first;
		const later = shown - offsetAt(shown + DAY_MS);
		return offsetAt(later) === shown - later ? later : first;
	};
}

/** How far the clocks are ahead of UTC; asked once for each quarter of an hour, between which none is changed. */
function offsets(timeZone: string): (at: number) => number {
	const format = new Intl.DateTimeFormat("en-US", {
		timeZone,
		calendar: "iso8601",
		hourCycle: "h23",
		year: "numeric",
		month: "numeric",
		day: "numeric",
		hour: "numeric",
		minute: "numeric",
		second: "numeric",
	});
	const known = new Map<number, number>();
	return (at) => {
		const quarter = Math.floor((4 * at) / HOUR_MS);
		const found = known.get(quarter);
		if (found !== undefined) return found;
		const start = (quarter * HOUR_MS) / 4;
		const parts = new Map(
			format
				.formatToParts(start)
				.map(({ type, value }) => [type, Number(value)]),
		);
		const of = (type: string) => parts.get(type as never) ?? 0;
		const wall = Date.UTC(
			of("year"),
			of("month") - 1,
			of("day"),
			of("hour"),
			of("minute"),
			of("second"),
		);
		known.set(quarter, wall - start);
		return wall - start;
	};
}
