import { expect, test } from "vitest";
import type { QuietHours } from "../../protocol/quiet-hours.ts";
import { quietChangeAt, quietState } from "./quiet-time.ts";

const EVERY_DAY = ["1", "2", "3", "4", "5", "6", "7"];
const NIGHTS: QuietHours = {
	timeZone: "Europe/Vilnius",
	from: "22:00",
	to: "07:00",
	days: EVERY_DAY,
};
const at = (time: string) => Date.parse(time);
const until = (hours: QuietHours, time: string) => {
	const end = quietState(hours, at(time)).until;
	return end && new Date(end).toISOString();
};

test("QH1 a night begins in the evening and ends the next morning, by the person's clock", () => {
	expect(until(NIGHTS, "2026-11-30T21:59+02:00")).toBeNull();
	expect(until(NIGHTS, "2026-11-30T22:00+02:00")).toBe(
		"2026-12-01T05:00:00.000Z",
	);
	expect(until(NIGHTS, "2026-12-01T03:00+02:00")).toBe(
		"2026-12-01T05:00:00.000Z",
	);
	expect(until(NIGHTS, "2026-12-01T07:00+02:00")).toBeNull();
	expect(quietChangeAt(NIGHTS, at("2026-12-01T07:00+02:00"))).toBe(
		at("2026-12-01T22:00+02:00"),
	);
});

test("QH1 the day on which they begin counts, also behind midnight and behind Sunday", () => {
	const sundays = { ...NIGHTS, days: ["7"] };
	// 2026-11-29 is a Sunday.
	expect(until(sundays, "2026-11-29T06:00+02:00")).toBeNull();
	expect(until(sundays, "2026-11-30T06:00+02:00")).not.toBeNull();
	expect(until(sundays, "2026-11-30T22:00+02:00")).toBeNull();
	const noons = { ...NIGHTS, from: "12:00", to: "13:00", days: ["1"] };
	expect(until(noons, "2026-11-30T12:30+02:00")).toBe(
		"2026-11-30T11:00:00.000Z",
	);
	expect(until(noons, "2026-12-01T12:30+02:00")).toBeNull();
	// All of a Saturday and nothing behind it.
	const saturday = { ...NIGHTS, from: "00:00", to: "23:59", days: ["6"] };
	expect(until(saturday, "2026-11-28T00:00+02:00")).not.toBeNull();
	const evening = { ...NIGHTS, to: "00:00", days: ["6"] };
	expect(until(evening, "2026-11-29T00:00+02:00")).toBeNull();
});

test("QH2 when the clocks are changed the clock on the wall counts", () => {
	// Forward at 03:00 on 2026-03-29: the night is an hour shorter.
	expect(until(NIGHTS, "2026-03-28T22:00+02:00")).toBe(
		"2026-03-29T04:00:00.000Z",
	);
	// Back at 04:00 on 2026-10-25: an hour longer.
	expect(until(NIGHTS, "2026-10-24T22:00+03:00")).toBe(
		"2026-10-25T05:00:00.000Z",
	);
	// The hour that is skipped begins nothing in vain: they begin with the change.
	const skipped = { ...NIGHTS, from: "03:30", to: "05:00" };
	expect(until(skipped, "2026-03-29T00:59:59Z")).toBeNull();
	expect(until(skipped, "2026-03-29T01:00:00Z")).toBe(
		"2026-03-29T02:00:00.000Z",
	);
	// The hour that comes twice is quiet both times.
	const twice = { ...NIGHTS, from: "03:00", to: "04:00" };
	expect(until(twice, "2026-10-25T00:30:00Z")).toBe("2026-10-25T02:00:00.000Z");
	expect(until(twice, "2026-10-25T01:30:00Z")).toBe("2026-10-25T02:00:00.000Z");
});

test("QH1 without hours it rings", () => {
	expect(quietState(null, 0)).toEqual({ hours: null, until: null });
});
