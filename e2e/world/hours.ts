import type { Hours } from "../../protocol/hours.ts";

/** The same hours on every day of the week. */
export function everyDay(timeZone: string, from: string, to: string): Hours {
	return {
		timeZone,
		weekly: Object.fromEntries(
			["1", "2", "3", "4", "5", "6", "7"].map((day) => [
				day,
				[[from, to] as [string, string]],
			]),
		),
		exceptions: [],
	};
}

/** Nine to five, but not today and not tomorrow: whatever the clock says, the shop is closed. */
export function closedToday(timeZone: string): Hours {
	const day = (ahead: number) =>
		new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);
	return {
		...everyDay(timeZone, "09:00", "17:00"),
		exceptions: [day(0), day(1)].map((date) => ({ date, openings: [] })),
	};
}
