import { expect, it } from "vitest";
import { hoursFaults, hoursIn, officeHours } from "./first-hours.ts";
import { hoursWords } from "./first-run-words.ts";

const OFFICE = { ...officeHours(), timeZone: "Europe/Vilnius" };

it("FR2 fills in Monday to Friday, nine to five, in the time of this browser", () => {
	expect(officeHours().timeZone).toBe(
		Intl.DateTimeFormat().resolvedOptions().timeZone,
	);
	const day = [["09:00", "17:00"]];
	expect(hoursIn(OFFICE)).toEqual({
		timeZone: "Europe/Vilnius",
		weekly: { 1: day, 2: day, 3: day, 4: day, 5: day },
		exceptions: [],
	});
});

it("FR2 keeps no hours where there are none, whatever was typed", () => {
	const none = { ...OFFICE, kind: "none", days: "", from: "" };
	expect(hoursFaults(none)).toEqual({});
	expect(hoursIn(none)).toBeNull();
});

it("FR2 closes at the end of the day, and never before it opens", () => {
	const until = (to: string) => ({ ...OFFICE, to });
	expect(hoursFaults(until("00:00"))).toEqual({});
	expect(hoursIn(until("00:00"))?.weekly["1"]).toEqual([["09:00", "24:00"]]);
	for (const to of ["09:00", "08:59"])
		expect(hoursFaults(until(to))).toEqual({ to: hoursWords.backwards });
	expect(hoursFaults(until(""))).toEqual({ to: hoursWords.noTime });
	expect(hoursFaults({ ...OFFICE, days: "" })).toEqual({
		days: hoursWords.noDay,
	});
});
