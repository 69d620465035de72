import { expect, test } from "vitest";
import { ago } from "./ago.ts";
import { dayLine, sameDay, timeOfDay } from "./time.ts";

const at = (text: string) => new Date(text).getTime();
const now = at("2026-03-12T14:30:00");
const MINUTE_MS = 60_000;

test.each([
	["2026-03-12T00:01:00", "Today"],
	["2026-03-11T23:59:00", "Yesterday"],
	["2026-03-09T12:00:00", "Monday"],
	["2026-03-01T12:00:00", "Sun, Mar 1"],
	["2025-12-31T12:00:00", "Dec 31, 2025"],
])("the day line of %s is %s", (day, line) => {
	expect(dayLine(at(day), now, "en-US")).toBe(line);
});

test("the day line speaks the reader's language", () => {
	expect(dayLine(at("2026-03-11T10:00:00"), now, "fr")).toBe("Hier");
});

test.each([
	[0, "now"],
	[59_000, "now"],
	[5 * MINUTE_MS, "5 min. ago"],
	[3 * 60 * MINUTE_MS, "3 hr. ago"],
	[24 * 60 * MINUTE_MS, "yesterday"],
	[40 * 24 * 60 * MINUTE_MS, "Sat, Jan 31"],
])("%i ms ago is %s", (passed, words) => {
	expect(ago(now - passed, now, "en-US")).toBe(words);
});

test("the time of day follows the language", () => {
	const afternoon = at("2026-03-12T14:05:00");
	expect(timeOfDay(afternoon, "de")).toBe("14:05");
	expect(timeOfDay(afternoon, "en-US")).toMatch(/^2:05\sPM$/);
});

test("midnight divides days", () => {
	expect(sameDay(at("2026-03-12T00:00:00"), at("2026-03-12T23:59:59"))).toBe(
		true,
	);
	expect(sameDay(at("2026-03-11T23:59:59"), at("2026-03-12T00:00:00"))).toBe(
		false,
	);
});
