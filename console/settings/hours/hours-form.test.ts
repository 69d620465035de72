import { expect, it } from "vitest";
import type { Hours } from "../../../protocol/hours.ts";
import { faultsOf } from "./hours-faults.ts";
import { formOf, type HoursForm, hoursIn, newException } from "./hours-form.ts";
import { timeTyped } from "./time-typed.ts";

const HOURS: Hours = {
	timeZone: "Europe/Vilnius",
	weekly: {
		"1": [
			["09:00", "12:00"],
			["13:00", "24:00"],
		],
	},
	exceptions: [{ date: "2026-12-25", openings: [] }],
};
const monday = (...spans: [string, string][]): HoursForm => {
	const form = formOf(HOURS);
	const typed = spans.map(([from, to]) => ({ from, to }));
	return { ...form, weekly: { ...form.weekly, "1": typed } };
};

it.each([
	["9", "09:00"],
	["9:30", "09:30"],
	["930", "09:30"],
	[" 09.30 ", "09:30"],
	["1730", "17:30"],
	["17h30", "17:30"],
	["0", "00:00"],
	["24", "24:00"],
	["24:00", "24:00"],
	["9 am", "09:00"],
	["9:30 p.m.", "21:30"],
	["12 am", "00:00"],
	["12pm", "12:00"],
	["24:30", null],
	["25:00", null],
	["9:60", null],
	["13 pm", null],
	["", null],
	["soon", null],
])("reads the time %j as %j", (typed, time) => {
	expect(timeTyped(typed)).toBe(time);
});

it("shows hours and gives the same back", () => {
	expect(hoursIn(formOf(HOURS))).toEqual(HOURS);
	expect(hoursIn(formOf(null))).toBeNull();
});

it("suggests office hours to who has none, without setting them", () => {
	const form = formOf(null);
	expect(form.set).toBe(false);
	expect(hoursIn({ ...form, set: true })?.weekly).toEqual(
		Object.fromEntries(
			[1, 2, 3, 4, 5].map((day) => [day, [["09:00", "17:00"]]]),
		),
	);
});

it("sorts openings and days, whatever the order in which they were typed", () => {
	const form = monday(["13:00", "17:00"], ["9", "12"]);
	const days = ["2027-01-01", "2026-12-24"].map((date) => ({
		...newException(),
		date,
	}));
	const hours = hoursIn({ ...form, exceptions: days });
	expect(hours?.weekly["1"]).toEqual([
		["09:00", "12:00"],
		["13:00", "17:00"],
	]);
	expect(hours?.exceptions.map(({ date }) => date)).toEqual([
		"2026-12-24",
		"2027-01-01",
	]);
});

it("marks what is no time, what ends first and what overlaps, where it stands", () => {
	const form = monday(
		["09:00", "noon"],
		["17:00", "09:00"],
		["10:00", "12:00"],
		["11:00", "13:00"],
	);
	expect([...faultsOf(form)]).toEqual([
		["1/0", "badTime"],
		["1/1", "backwards"],
		["1/3", "overlaps"],
	]);
	expect(faultsOf({ ...form, set: false }).size).toBe(0);
});

it("wants a date for a day that differs, and each once", () => {
	const days = ["", "2026-12-25", "2026-12-25"].map((date, at) => ({
		key: String(at),
		date,
		spans: [{ from: "9", to: "x" }],
	}));
	const faults = faultsOf({ ...formOf(HOURS), exceptions: days });
	expect([...faults]).toEqual([
		["0/date", "noDate"],
		["0/0", "badTime"],
		["1/0", "badTime"],
		["2/date", "twice"],
		["2/0", "badTime"],
	]);
});
