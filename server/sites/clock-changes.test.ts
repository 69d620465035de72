import fc from "fast-check";
import { expect, test } from "vitest";
import { minutesOf, openMinutes } from "../testing/wall-clock.ts";
import { hoursState } from "./hours.ts";

type Day = [string, string][];
const ALL_DAY: Day = [["00:00", "24:00"]];
const ms = (text: string) => Date.parse(text);

const CHANGES: [zone: string, around: string][] = [
	["Europe/Vilnius", "2026-03-29"],
	["Europe/Vilnius", "2026-10-25"],
	["America/New_York", "2026-03-08"],
	["America/New_York", "2026-11-01"],
	["Australia/Lord_Howe", "2026-04-05"],
	["Australia/Lord_Howe", "2026-10-04"],
	["Asia/Kathmandu", "2026-03-29"],
	// Midnight itself is skipped, and the hour before it comes twice.
	["Africa/Cairo", "2026-04-24"],
	["Africa/Cairo", "2026-10-30"],
	// Midnight comes twice.
	["America/Havana", "2026-11-01"],
];

const DAY_MS = 86_400_000;
const timeOfDay = fc
	.integer({ min: 0, max: 288 })
	// Every five minutes, and more often where clocks change.
	.chain((five) => fc.constantFrom(five, five % 49))
	.map((five) => {
		const of = (n: number) => String(n).padStart(2, "0");
		return `${of(Math.floor(five / 12))}:${of((five % 12) * 5)}`;
	});
const day: fc.Arbitrary<Day> = fc
	.uniqueArray(timeOfDay, { maxLength: 6 })
	.map((times) => {
		const sorted = [...times].sort();
		return Array.from(
			{ length: Math.floor(sorted.length / 2) },
			(_, at) => sorted.slice(2 * at, 2 * at + 2) as [string, string],
		);
	});
const someDay = fc.oneof(day, fc.constant(ALL_DAY));

test.each(CHANGES)(
	"HR1 states and next changes are those of the clock on the wall: %s, %s",
	(timeZone, around) => {
		const from = ms(`${around}T00:00:00Z`) - 2 * DAY_MS;
		const to = from + 5 * DAY_MS;
		const minutes = minutesOf(timeZone, from, to);
		const week = fc.tuple(...Array.from({ length: 7 }, () => someDay));
		const property = fc.property(
			week,
			fc.option(someDay),
			fc.array(fc.integer({ min: 1.5 * DAY_MS, max: 3.5 * DAY_MS }), {
				minLength: 8,
				maxLength: 8,
			}),
			(days, differing, moments) => {
				const weekly = Object.fromEntries(
					days.map((openings, at) => [at + 1, openings]),
				);
				const exceptions = differing
					? [{ date: around, openings: differing }]
					: [];
				const hours = { timeZone, weekly, exceptions };
				const open = openMinutes(hours, minutes);
				for (const moment of moments) {
					const now = from + moment;
					const at = Math.floor(moment / 60_000);
					const state = hoursState(hours, now);
					expect(state.open).toBe(open[at]);
					const next = open.findIndex(
						(one, minute) => minute > at && one !== open[at],
					);
					const change = state.open ? state.until : state.opensAt;
					// Beyond what was written down minute by minute there is nothing to hold it against.
					if (next >= 0) expect(change).toBe(minutes[next]?.at);
					else expect(change === null || change >= to - DAY_MS).toBe(true);
				}
			},
		);
		fc.assert(property, { numRuns: 40 });
	},
	30_000,
);
