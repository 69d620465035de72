import { expect, it } from "vitest";
import { breakUntil } from "./breaks.ts";

const at = (hours: number, minutes = 0, day = 10) =>
	new Date(2026, 2, day, hours, minutes).getTime();

it("ends at the next such time, also after midnight", () => {
	expect(breakUntil("12:30", at(12))).toBe(at(12, 30));
	expect(breakUntil("01:00", at(23))).toBe(at(1, 0, 11));
	expect(breakUntil("12:00", at(12))).toBeNull();
});

it("RO3 is no longer than the relay takes, and needs a time", () => {
	expect(breakUntil("08:00", at(9))).toBeNull();
	for (const none of ["", "9:00", "25", "aa:bb"])
		expect(breakUntil(none, at(9))).toBeNull();
});
