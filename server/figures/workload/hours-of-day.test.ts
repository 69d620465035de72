import { expect, test } from "vitest";
import { minutesOf } from "../../testing/wall-clock.ts";
import { daysBetween, hoursOfDay } from "./hours-of-day.ts";

const MINUTE_MS = 60_000;

test.each([
	["UTC", "2026-06-01", 24],
	["Europe/Vilnius", "2026-03-29", 23],
	["Europe/Vilnius", "2026-10-25", 25],
	["Asia/Kathmandu", "2026-03-29", 24],
	["Australia/Lord_Howe", "2026-04-05", 24.5],
	["Australia/Lord_Howe", "2026-10-04", 23.5],
	["Africa/Cairo", "2026-04-24", 23],
	["America/Havana", "2026-11-01", 25],
])(
	"WL4 the hours of a day are those of the clock on the wall: %s, %s",
	(timeZone, date, long) => {
		const hours = hoursOfDay(timeZone, date);
		const [from, to] = [hours[0]?.from ?? 0, hours.at(-1)?.to ?? 0];
		expect((to - from) / 3_600_000).toBe(long);
		const shown = minutesOf(timeZone, from, to);
		const counted = hours.flatMap(({ hour, from, to }) =>
			Array.from({ length: (to - from) / MINUTE_MS }, () => hour),
		);
		expect(counted).toEqual(shown.map(({ time }) => Number(time.slice(0, 2))));
	},
);

test("WL4 days follow each other, also over a clock change, and none does backwards", () => {
	const at = (text: string) => Date.parse(text);
	const days = daysBetween(
		"Europe/Vilnius",
		at("2026-10-24T20:59Z"),
		at("2026-10-25T22:00Z"),
	);
	expect(days).toEqual([20_750, 20_751, 20_752]);
	expect(daysBetween("UTC", 1, 0)).toEqual([]);
});
