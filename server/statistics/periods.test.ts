import { describe, expect, test } from "vitest";
import { FIGURE_DAYS } from "../../protocol/figure-limits.ts";
import { Refused } from "../../protocol/refusal.ts";
import { daysOver, lastDays, periodBefore, periodOf } from "./periods.ts";

const HOUR_MS = 3_600_000;
/** Noon in Vilnius, Monday 30 November 2026. */
const now = Date.UTC(2026, 10, 30, 10);
const VILNIUS = { timeZone: "Europe/Vilnius", now };

function refusedField(work: () => unknown): string | undefined {
	try {
		work();
	} catch (error) {
		if (error instanceof Refused && error.refusal.code === "malformed")
			return error.refusal.field;
		throw error;
	}
	return undefined;
}

describe("FG40 a period is of the shop's own days", () => {
	test("both ends are whole days of its time zone", () => {
		const { told, days } = periodOf(
			{ from: "2026-11-01", to: "2026-11-30" },
			VILNIUS,
		);
		expect(told).toEqual({
			from: "2026-11-01",
			to: "2026-11-30",
			since: Date.UTC(2026, 9, 31, 22),
			until: Date.UTC(2026, 10, 30, 22),
			timeZone: "Europe/Vilnius",
		});
		expect(days && days.last - days.first).toBe(29);
	});

	test.each([
		["2026-03-29", "2026-03-29", 23],
		["2026-10-25", "2026-10-25", 25],
		["2026-03-28", "2026-03-30", 71],
		["2026-10-24", "2026-10-26", 73],
	])("%s to %s has %i hours, because the clocks change", (from, to, hours) => {
		const { told } = periodOf({ from, to }, VILNIUS);
		expect((told.until - told.since) / HOUR_MS).toBe(hours);
	});

	test("where the clocks change at midnight a day begins when its clock begins", () => {
		const santiago = { timeZone: "America/Santiago", now };
		const { told } = periodOf(
			{ from: "2026-09-06", to: "2026-09-06" },
			santiago,
		);
		expect((told.until - told.since) / HOUR_MS).toBe(23);
		expect(new Date(told.since).toISOString()).toBe("2026-09-06T04:00:00.000Z");
	});

	test("the day is the shop's, whatever day it is elsewhere", () => {
		const auckland = { timeZone: "Pacific/Auckland", now: now + 2 * HOUR_MS };
		expect(lastDays(7, auckland).told).toMatchObject({
			from: "2026-11-25",
			to: "2026-12-01",
		});
		expect(periodOf({ days: 30 }, VILNIUS).told).toMatchObject({
			from: "2026-11-01",
			to: "2026-11-30",
		});
	});

	test.each([
		["this", now, "2026-11-01", "2026-11-30"],
		["last", now, "2026-10-01", "2026-10-31"],
		["last", Date.UTC(2027, 0, 5), "2026-12-01", "2026-12-31"],
		["last", Date.UTC(2028, 2, 31), "2028-02-01", "2028-02-29"],
		["this", Date.UTC(2028, 2, 1, 12), "2028-03-01", "2028-03-01"],
	] as const)("%s month at %i is %s to %s", (month, at, from, to) => {
		const shop = { timeZone: "Europe/Vilnius", now: at };
		expect(periodOf({ month }, shop).told).toMatchObject({ from, to });
	});
});

describe("FG41 the period before is as long, and ends where this one begins", () => {
	test("of days", () => {
		const period = periodOf({ from: "2026-03-20", to: "2026-04-18" }, VILNIUS);
		const before = periodBefore(period, "Europe/Vilnius");
		expect(before.told).toMatchObject({ from: "2026-02-18", to: "2026-03-19" });
		expect(before.told.until).toBe(period.told.since);
	});

	test("of an hour", () => {
		const since = now - 5 * HOUR_MS;
		const period = periodOf({ since, until: since + HOUR_MS }, VILNIUS);
		expect(period.days).toBeNull();
		expect(periodBefore(period, "Europe/Vilnius").told).toEqual({
			from: "2026-11-30",
			to: "2026-11-30",
			since: since - HOUR_MS,
			until: since,
			timeZone: "Europe/Vilnius",
		});
	});
});

describe("FG42 what is no period is refused with its field", () => {
	test.each([
		[{ from: "2026-11-02", to: "2026-11-01" }, "period.to"],
		[{ from: "2026-12-01", to: "2026-12-31" }, "period.from"],
		[{ from: "2016-11-22", to: "2026-11-30" }, "period.from"],
		[{ since: 2, until: 2 }, "period.until"],
		[{ since: 2, until: 1 }, "period.until"],
		[{ since: now, until: now + 1 }, "period.since"],
		[{ since: now - 26 * HOUR_MS, until: now }, "period.since"],
	])("%o", (asked, field) => {
		expect(refusedField(() => periodOf(asked, VILNIUS))).toBe(field);
	});

	test("ten years are one, and what was before the shop as well", () => {
		const { days } = periodOf(
			{ from: "2016-11-23", to: "2026-11-30" },
			VILNIUS,
		);
		expect(days && days.last - days.first + 1).toBe(FIGURE_DAYS);
		const old = periodOf({ from: "1969-12-30", to: "1970-01-02" }, VILNIUS);
		expect(old.days).toEqual({ first: -2, last: 1 });
		expect(old.told.until).toBeLessThan(old.told.since + 5 * 24 * HOUR_MS);
	});

	test("an end that has not come is today, and the reply says so", () => {
		const { told } = periodOf(
			{ from: "2026-11-29", to: "2027-01-31" },
			VILNIUS,
		);
		expect(told).toMatchObject({ to: "2026-11-30", isCut: true });
		const hour = periodOf({ since: now - HOUR_MS, until: now + 1 }, VILNIUS);
		expect(hour.told).toMatchObject({ until: now, isCut: true });
		expect(periodOf({ days: 7 }, VILNIUS).told).not.toHaveProperty("isCut");
	});
});

test("FG40 a day that goes on is not over", () => {
	const { told, days } = lastDays(7, VILNIUS);
	if (!days) throw new Error("no days");
	expect(daysOver(days, told, now).last).toBe(days.last - 1);
	expect(daysOver(days, told, told.until).last).toBe(days.last);
});
