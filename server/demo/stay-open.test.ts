import { expect, test } from "vitest";
import { shopHours } from "./shop-settings.ts";
import { withLongDays } from "./stay-open.ts";

const hours = shopHours("Europe/Vilnius");
/** In summer Vilnius is three hours ahead. */
const at = (day: number, hour: number) => Date.UTC(2026, 5, day, hour - 3);
const long = (date: string) => ({ date, openings: [["00:00", "24:00"]] });

test.each([
	["Monday at ten", at(1, 10)],
	["Monday at three", at(1, 15)],
])("DM7 %s the shop of the demo has its own hours", (_, now) => {
	expect(withLongDays(hours, now)).toBe(null);
});

test.each([
	["Monday at four", at(1, 16), ["2026-06-01", "2026-06-02"]],
	["Tuesday at three in the morning", at(2, 3), ["2026-06-02", "2026-06-03"]],
	["Sunday", at(7, 12), ["2026-06-07", "2026-06-08"]],
])(
	"DM7 who tries it on %s finds it open today and tomorrow",
	(_, now, days) => {
		expect(withLongDays(hours, now)?.exceptions).toEqual(days.map(long));
	},
);

test("DM7 long days that are over go, and what somebody has set stays", () => {
	const holiday = { date: "2026-12-24", openings: [] };
	const past = { date: "2026-05-01", openings: [] };
	const before = {
		...hours,
		exceptions: [past, long("2026-05-30"), long("2026-05-31"), holiday],
	} as typeof hours;
	expect(withLongDays(before, at(7, 12))?.exceptions).toEqual([
		past,
		long("2026-06-07"),
		long("2026-06-08"),
		holiday,
	]);
	// Begun a minute ago: the second start of an evening finds it open.
	const again = withLongDays(hours, at(1, 20));
	expect(again && withLongDays(again, at(1, 20) + 60_000)).toBe(null);
});
