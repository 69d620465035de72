import { expect, test } from "vitest";
import { inputTime, readInputTime, tomorrowAtNine } from "./input-time.ts";

test("AN6 a field's time is read as it is shown", () => {
	const at = new Date(2026, 0, 31, 8, 5).getTime();
	expect(inputTime(at)).toBe("2026-01-31T08:05");
	expect(readInputTime(inputTime(at))).toBe(at);
	expect(inputTime(tomorrowAtNine(at))).toBe("2026-02-01T09:00");
});

test("AN6 a field without a time names none", () => {
	expect(readInputTime("")).toBeNull();
	expect(readInputTime("yesterday")).toBeNull();
});
