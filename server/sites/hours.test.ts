import { expect, test } from "vitest";
import type { Hours } from "../../protocol/hours.ts";
import { hoursInfo, hoursState } from "./hours.ts";

const ms = (text: string) => Date.parse(text);
const iso = (at: number | null) =>
	at === null ? null : new Date(at).toISOString().replace(".000Z", "Z");
type Day = [string, string][];
const ALL_DAY: Day = [["00:00", "24:00"]];
const everyDay = (day: Day) =>
	Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((weekday) => [weekday, day]));
const shop = (
	weekly: Hours["weekly"],
	timeZone = "Europe/Vilnius",
	exceptions: Hours["exceptions"] = [],
): Hours => ({ timeZone, weekly, exceptions });
const OFFICE = Object.fromEntries(
	[1, 2, 3, 4, 5].map((day) => [day, [["09:00", "17:00"]] as Day]),
);

function said(hours: Hours | null, now: string) {
	const state = hoursState(hours, ms(now));
	return state.open
		? ["open", iso(state.until)]
		: ["closed", iso(state.opensAt)];
}

test("HR1 a day ends at the minute that it names, and begins at it", () => {
	const hours = shop(OFFICE);
	expect(said(hours, "2026-11-20T06:59:59.999Z")).toEqual([
		"closed",
		"2026-11-20T07:00:00Z",
	]);
	expect(said(hours, "2026-11-20T07:00:00Z")).toEqual([
		"open",
		"2026-11-20T15:00:00Z",
	]);
	expect(said(hours, "2026-11-20T15:00:00Z")).toEqual([
		"closed",
		"2026-11-23T07:00:00Z",
	]);
});

test("HR1 an opening that begins in the skipped hour begins when the clock has jumped", () => {
	const hours = shop(everyDay([["03:30", "06:00"]]));
	expect(said(hours, "2026-03-29T00:30:00Z")).toEqual([
		"closed",
		"2026-03-29T01:00:00Z",
	]);
	expect(said(hours, "2026-03-29T01:00:00Z")).toEqual([
		"open",
		"2026-03-29T03:00:00Z",
	]);
});

test("HR1 an opening that lies in the skipped hour does not take place", () => {
	const hours = shop(everyDay([["03:10", "03:50"]]));
	expect(said(hours, "2026-03-29T00:00:00Z")).toEqual([
		"closed",
		"2026-03-30T00:10:00Z",
	]);
});

test("HR1 in the doubled hour a shop opens the first time and closes the last time", () => {
	const morning = shop(everyDay([["03:30", "06:00"]]));
	expect(said(morning, "2026-10-25T00:30:00Z")).toEqual([
		"open",
		"2026-10-25T04:00:00Z",
	]);
	const night = shop(everyDay([["00:00", "03:30"]]));
	expect(said(night, "2026-10-25T00:45:00Z")).toEqual([
		"open",
		"2026-10-25T01:30:00Z",
	]);
});

test("HR1 openings that touch are one, at noon and at midnight", () => {
	const hours = shop({
		"5": [
			["18:00", "20:00"],
			["20:00", "24:00"],
		],
		"6": [["00:00", "02:00"]],
	});
	expect(said(hours, "2026-11-20T17:00:00Z")).toEqual([
		"open",
		"2026-11-21T00:00:00Z",
	]);
	expect(said(hours, "2026-11-20T23:30:00Z")).toEqual([
		"open",
		"2026-11-21T00:00:00Z",
	]);
});

test("HR1 a holiday closes, and a day that differs opens", () => {
	const hours = shop(OFFICE, "Europe/Vilnius", [
		{ date: "2026-12-24", openings: [["10:00", "12:00"]] },
		{ date: "2026-12-25", openings: [] },
		{ date: "2026-12-26", openings: [["10:00", "11:00"]] },
	]);
	expect(said(hours, "2026-12-24T09:00:00Z")).toEqual([
		"open",
		"2026-12-24T10:00:00Z",
	]);
	expect(said(hours, "2026-12-24T10:00:00Z")).toEqual([
		"closed",
		"2026-12-26T08:00:00Z",
	]);
	expect(said(hours, "2026-12-26T09:00:00Z")).toEqual([
		"closed",
		"2026-12-28T07:00:00Z",
	]);
});

test("HR1 without hours, and without a gap, it is always open; a holiday ends it for a day", () => {
	const now = "2026-11-20T14:00:00Z";
	expect(said(null, now)).toEqual(["open", null]);
	expect(said(shop(everyDay(ALL_DAY)), now)).toEqual(["open", null]);
	const holiday = [{ date: "2026-12-25", openings: [] as Day }];
	expect(said(shop(everyDay(ALL_DAY), "Europe/Vilnius", holiday), now)).toEqual(
		["open", "2026-12-24T22:00:00Z"],
	);
});

test("HR1 the next opening is found a year ahead, and none is said to be none", () => {
	const far = (date: string) =>
		shop({}, "Europe/Vilnius", [{ date, openings: [["10:00", "12:00"]] }]);
	const now = "2026-11-20T14:00:00Z";
	expect(said(far("2027-11-20"), now)).toEqual([
		"closed",
		"2027-11-20T08:00:00Z",
	]);
	expect(said(far("2027-11-30"), now)).toEqual(["closed", null]);
	expect(said(shop({}), now)).toEqual(["closed", null]);
});

test("HR1 what was found out is not said of another time", () => {
	const hours = shop(OFFICE);
	const late = "2026-11-20T14:59:59Z";
	const before = said(hours, late);
	expect(said(hours, "2026-11-20T15:00:00Z")[0]).toBe("closed");
	expect(said(structuredClone(hours), late)).toEqual(before);
	expect(said(hours, late)).toEqual(before);
});

test("HR2 a week is told as its openings, merged, with the one that has begun", () => {
	const told = hoursInfo(shop(OFFICE), ms("2026-11-20T14:00:00Z"));
	expect(told?.timeZone).toBe("Europe/Vilnius");
	expect(told?.always).toBe(false);
	expect(told?.openings.map(({ from, to }) => [iso(from), iso(to)])).toEqual(
		["20", "23", "24", "25", "26", "27"].map((day) => [
			`2026-11-${day}T07:00:00Z`,
			`2026-11-${day}T15:00:00Z`,
		]),
	);
	expect(hoursInfo(null, 0)).toBeNull();
});

test("HR2 only a week without a gap is called so, and no week with a holiday in it", () => {
	const now = ms("2026-11-20T14:00:00Z");
	const always = (hours: Hours) => hoursInfo(hours, now)?.always;
	expect(always(shop(everyDay(ALL_DAY)))).toBe(true);
	expect(hoursInfo(shop(everyDay(ALL_DAY)), now)?.openings).toHaveLength(1);
	expect(always(shop(everyDay([["00:00", "23:59"]])))).toBe(false);
	const closed = (date: string) => [{ date, openings: [] as Day }];
	const zone = "Europe/Vilnius";
	const gap = (date: string) =>
		always(shop(everyDay(ALL_DAY), zone, closed(date)));
	expect(gap("2026-11-25")).toBe(false);
	expect(gap("2026-12-25")).toBe(true);
	// Days that only exceptions fill.
	const filled = [20, 21, 22, 23, 24, 25, 26, 27, 28].map((day) => ({
		date: `2026-11-${day}`,
		openings: ALL_DAY,
	}));
	expect(always(shop(OFFICE, zone, filled))).toBe(false);
});
