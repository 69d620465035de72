import { expect, test } from "vitest";
import { snoozeTimes, typedTime } from "./snooze-times.ts";

const at = (text: string) => Date.parse(text);
const times = (now: string, zone = "Europe/Vilnius") =>
	snoozeTimes(at(now), zone).map((time) => [
		time.name,
		new Date(time.at).toISOString(),
	]);

test("SO1 later today, tomorrow and Monday at nine, by the shop's clock", () => {
	// A Wednesday, 11:10 in Vilnius.
	expect(times("2026-07-15T08:10:00Z")).toEqual([
		["later", "2026-07-15T11:30:00.000Z"],
		["tomorrow", "2026-07-16T06:00:00.000Z"],
		["monday", "2026-07-20T06:00:00.000Z"],
	]);
	// The same hour is another one in winter, and the day of the shop is what counts.
	expect(times("2026-12-30T23:30:00Z", "Pacific/Auckland")).toEqual([
		["later", "2026-12-31T02:30:00.000Z"],
		["tomorrow", "2026-12-31T20:00:00.000Z"],
		["monday", "2027-01-03T20:00:00.000Z"],
	]);
});

test("SO1 in the evening nothing is later today, and on Sunday Monday is tomorrow", () => {
	expect(times("2026-07-19T16:00:00Z")).toEqual([
		["tomorrow", "2026-07-20T06:00:00.000Z"],
	]);
	// On a Monday it is the next one.
	expect(times("2026-07-20T18:00:00Z").at(-1)).toEqual([
		"monday",
		"2026-07-27T06:00:00.000Z",
	]);
});

test("SO4 a day and a time are of the shop's clock, also where it was changed", () => {
	expect(typedTime("2026-07-15T09:00", "Europe/Vilnius")).toBe(
		at("2026-07-15T06:00:00Z"),
	);
	expect(typedTime("2026-11-30T09:00", "Europe/Vilnius")).toBe(
		at("2026-11-30T07:00:00Z"),
	);
	expect(typedTime("tomorrow", "UTC")).toBeNull();
});
