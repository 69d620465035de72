import type { Hours } from "../../protocol/hours.ts";

const MINUTE_MS = 60_000;
type Minute = { at: number; date: string; time: string; weekday: string };

/**
 * What the rules of the opening hours are held against: every minute from `from` to `to` is asked of the
 * platform's own clock, one by one, and nothing is computed. Slow, and too simple to be wrong.
 */
export function minutesOf(
	timeZone: string,
	from: number,
	to: number,
): readonly Minute[] {
	const format = new Intl.DateTimeFormat("en-CA", {
		timeZone,
		hourCycle: "h23",
		year: "numeric",
		month: "2-digit",
		day: "2-digit",
		hour: "2-digit",
		minute: "2-digit",
	});
	const minutes: Minute[] = [];
	for (let at = from; at < to; at += MINUTE_MS) {
		const [date = "", time = ""] = format.format(at).split(", ");
		const weekday = String(new Date(`${date}T12:00Z`).getUTCDay() || 7);
		minutes.push({ at, date, time, weekday });
	}
	return minutes;
}

/** For each minute whether it is open: from the first to the last one of an opening on the wall of its day. */
export function openMinutes(
	{ weekly, exceptions }: Hours,
	minutes: readonly Minute[],
): boolean[] {
	const open = minutes.map(() => false);
	for (const date of new Set(minutes.map((minute) => minute.date))) {
		const weekday = minutes.find((minute) => minute.date === date)?.weekday;
		const openings =
			exceptions.find((one) => one.date === date)?.openings ??
			weekly[weekday ?? ""] ??
			[];
		for (const [from, to] of openings) {
			const within = (minute: Minute) =>
				minute.date === date && minute.time >= from && minute.time < to;
			const first = minutes.findIndex(within);
			const last = minutes.findLastIndex(within);
			if (first >= 0) open.fill(true, first, last + 1);
		}
	}
	return open;
}
