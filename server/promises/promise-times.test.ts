import { expect, test } from "vitest";
import type { Hours } from "../../protocol/hours.ts";
import { Refused } from "../../protocol/refusal.ts";
import { dueTime } from "./due-time.ts";
import { promiseTimes } from "./promise-times.ts";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const ms = (text: string) => Date.parse(text);
const OFFICE: Hours = {
	timeZone: "Europe/Vilnius",
	weekly: Object.fromEntries(
		[1, 2, 3, 4, 5].map((day) => [day, [["09:00", "17:00"]]]),
	),
	exceptions: [],
};

test("PD6 the grace is a tenth of the span, between 5 and 60 minutes", () => {
	const from = ms("2026-11-20T08:00Z");
	const grace = (span: number) =>
		promiseTimes(null, from, from + span).late_from - from - span;
	expect(grace(10 * MINUTE_MS)).toBe(5 * MINUTE_MS);
	expect(grace(2 * HOUR_MS)).toBe(12 * MINUTE_MS);
	expect(grace(24 * HOUR_MS)).toBe(HOUR_MS);
});

test("PD6 the reminder comes an hour of opening time before, or after half of a short span", () => {
	const at = (from: string, due: string, hours: Hours | null = null) =>
		new Date(promiseTimes(hours, ms(from), ms(due)).remind_at).toISOString();
	expect(at("2026-11-20T08:00Z", "2026-11-20T12:00Z")).toBe(
		"2026-11-20T11:00:00.000Z",
	);
	expect(at("2026-11-20T08:00Z", "2026-11-20T09:00Z")).toBe(
		"2026-11-20T08:30:00.000Z",
	);
	// Due on Monday at 9:30 of the shop: half an hour of Friday, and half an hour of Monday.
	expect(at("2026-11-20T08:00Z", "2026-11-23T07:30Z", OFFICE)).toBe(
		"2026-11-20T14:30:00.000Z",
	);
});

test("PD6 the grace goes by opening time: over the night, and over the weekend", () => {
	// Due on Friday at 16:50 of the shop, made the day before: an hour of grace.
	const late = promiseTimes(
		OFFICE,
		ms("2026-11-19T12:00Z"),
		ms("2026-11-20T14:50Z"),
	).late_from;
	expect(new Date(late).toISOString()).toBe("2026-11-23T07:50:00.000Z");
});

test("PD6 what is due already is late after the grace alone", () => {
	const now = ms("2026-11-20T10:00Z");
	expect(promiseTimes(null, now, now - HOUR_MS)).toMatchObject({
		stage: "late",
		next_at: now + 5 * MINUTE_MS,
	});
});

test("PD2 a time of day is one of the shop's clock", () => {
	const now = ms("2026-03-20T10:00Z");
	const at = (date: string, time: string) =>
		new Date(dueTime({ date, time }, "Europe/Vilnius", now)).toISOString();
	expect(at("2026-03-27", "12:00")).toBe("2026-03-27T10:00:00.000Z");
	// Twice shown: the first time.
	expect(at("2026-10-25", "03:30")).toBe("2026-10-25T00:30:00.000Z");
	// 03:30 is skipped.
	expect(() => at("2026-03-29", "03:30")).toThrow(
		new Refused({ code: "malformed", field: "due.time" }),
	);
});
