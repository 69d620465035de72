import { expect, test } from "vitest";
import type { Hours } from "../../protocol/hours.ts";
import { recoveryDue } from "./recovery-due.ts";

const HOURS: Hours = {
	timeZone: "Europe/Bucharest",
	weekly: {
		"1": [["09:00", "17:00"]],
		"5": [["09:00", "17:00"]],
	},
	exceptions: [],
};

test("RP1 it is due as the next day's opening ends, over a weekend and without hours", () => {
	const friday = Date.parse("2026-06-05T10:00:00Z");
	expect(recoveryDue(HOURS, friday)).toBe(Date.parse("2026-06-08T14:00:00Z"));
	const monday = Date.parse("2026-06-08T05:00:00Z");
	expect(recoveryDue(HOURS, monday)).toBe(Date.parse("2026-06-12T14:00:00Z"));
	expect(recoveryDue(null, friday)).toBe(friday + 24 * 3_600_000);
});

test("RP1 within several opening days it is due as the last of them ends, however many openings a day has", () => {
	const friday = Date.parse("2026-06-05T10:00:00Z");
	expect(recoveryDue(HOURS, friday, 2)).toBe(
		Date.parse("2026-06-12T14:00:00Z"),
	);
	const halves: Hours = {
		...HOURS,
		weekly: {
			"1": [
				["09:00", "12:00"],
				["13:00", "17:00"],
			],
			"2": [["09:00", "17:00"]],
		},
	};
	expect(recoveryDue(halves, friday, 2)).toBe(
		Date.parse("2026-06-09T14:00:00Z"),
	);
	expect(recoveryDue(null, friday, 2)).toBe(friday + 48 * 3_600_000);
});
