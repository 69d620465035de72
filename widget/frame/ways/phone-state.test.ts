import { expect, test } from "vitest";
import type { HoursInfo } from "../../../protocol/visitor.ts";
import { phoneState } from "./phone-state.ts";

const HOUR_MS = 3_600_000;
const hours = (...openings: [number, number][]): HoursInfo => ({
	timeZone: "UTC",
	always: false,
	openings: openings.map(([from, to]) => ({
		from: from * HOUR_MS,
		to: to * HOUR_MS,
	})),
});
const week = hours([9, 12], [13, 17]);
const at = (hour: number, of = week) => phoneState(of, hour * HOUR_MS);

test("CT8 within its hours a telephone is answered, from the first to before the last moment", () => {
	expect(at(9)).toEqual({ open: true, until: 12 * HOUR_MS });
	expect(at(11.99)).toEqual({ open: true, until: 12 * HOUR_MS });
	expect(at(13)).toEqual({ open: true, until: 17 * HOUR_MS });
});

test("CT8 outside them it is not, and says when again, where that is known", () => {
	expect(at(8)).toEqual({ open: false, opensAt: 9 * HOUR_MS });
	expect(at(12)).toEqual({ open: false, opensAt: 13 * HOUR_MS });
	expect(at(17)).toEqual({ open: false, opensAt: null });
	expect(at(9, hours())).toEqual({ open: false, opensAt: null });
});

test("CT8 without hours, or in a week without a gap, it is answered at any time", () => {
	const always = { open: true, until: null };
	expect(phoneState(null, 0)).toEqual(always);
	expect(phoneState(undefined, 0)).toEqual(always);
	expect(at(3, { ...week, always: true })).toEqual(always);
});
