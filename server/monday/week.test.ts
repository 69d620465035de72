import { expect, test } from "vitest";
import { MONDAY_WEEKS } from "../../protocol/monday.ts";
import {
	daysBefore,
	lastWeek,
	mailTimes,
	weekNamed,
	weeksBeside,
} from "./week.ts";

const VILNIUS = "Europe/Vilnius";
const at = (iso: string) => Date.parse(iso);

test("MN2 a week is from Monday to Sunday by the shop's clock, and named as ISO 8601 does", () => {
	expect(lastWeek(VILNIUS, at("2026-11-30T00:00+02:00"))).toEqual({
		name: "2026-W48",
		from: "2026-11-23",
		to: "2026-11-29",
		since: at("2026-11-23T00:00+02:00"),
		until: at("2026-11-30T00:00+02:00"),
	});
	// A second before, Sunday is not over.
	expect(lastWeek(VILNIUS, at("2026-11-29T23:59:59+02:00")).name).toBe(
		"2026-W47",
	);
	// Elsewhere it is Sunday still.
	expect(lastWeek("America/Chicago", at("2026-11-30T00:00+02:00")).name).toBe(
		"2026-W47",
	);
});

test("MN2 a week across a clock change has an hour less, or more", () => {
	const hours = (name: string) => {
		const { since, until } = weekNamed(name, VILNIUS, at("2027-01-01T00:00Z"));
		return (until - since) / 3_600_000;
	};
	expect(hours("2026-W13")).toBe(167);
	expect(hours("2026-W43")).toBe(169);
	expect(hours("2026-W44")).toBe(168);
});

test("MN2 the year's last week may be the 53rd, and is the next year's where it has more of it", () => {
	const now = at("2030-01-10T12:00Z");
	expect(weekNamed("2026-W53", "UTC", now)).toMatchObject({
		from: "2026-12-28",
		to: "2027-01-03",
	});
	expect(weekNamed("2025-W01", "UTC", now).from).toBe("2024-12-30");
	expect(weeksBeside(weekNamed("2026-W53", "UTC", now), "UTC", now)).toEqual({
		earlier: "2026-W52",
		later: "2027-W01",
	});
});

test.each([
	["2025-W53", "a year without it"],
	["2026-W49", "has not ended"],
	["2027-W01", "has not begun"],
	["9999-W52", "far away"],
	["2016-W01", "too long ago"],
	["0000-W01", "before any shop"],
])("MN2 %s is refused: %s", (name) => {
	const now = at("2026-11-30T12:00Z");
	expect(() => weekNamed(name, "UTC", now)).toThrow("malformed");
});

test("MN2 beside a week stand those that are shown", () => {
	const now = at("2026-11-30T12:00Z");
	const last = lastWeek("UTC", now);
	expect(weeksBeside(last, "UTC", now)).toEqual({
		earlier: "2026-W47",
		later: null,
	});
	let week = last;
	for (let back = 0; back < MONDAY_WEEKS; back++) {
		const { earlier } = weeksBeside(week, "UTC", now);
		if (!earlier) throw new Error(`none before ${week.name}`);
		week = weekNamed(earlier, "UTC", now);
	}
	expect(weeksBeside(week, "UTC", now).earlier).toBeNull();
});

test("MN4 a week is compared with the four before it", () => {
	expect(daysBefore({ from: "2026-11-23" })).toEqual({
		from: "2026-10-26",
		to: "2026-11-22",
	});
});

test("MN7 the page comes on Monday at eight by the shop's clock, also after it was changed", () => {
	const times = (iso: string) => {
		const { last, next } = mailTimes(VILNIUS, at(iso));
		return [last, next].map((one) => new Date(one.at).toISOString());
	};
	expect(times("2026-10-23T12:00Z")).toEqual([
		"2026-10-19T05:00:00.000Z",
		// In between it is an hour earlier by the sun.
		"2026-10-26T06:00:00.000Z",
	]);
	expect(times("2026-10-26T05:59:59.999Z")[1]).toBe("2026-10-26T06:00:00.000Z");
	expect(times("2026-10-26T06:00:00.000Z")[0]).toBe("2026-10-26T06:00:00.000Z");
	expect(mailTimes("UTC", at("1970-01-08T00:00Z")).last.monday).toBe(4);
});
