import { expect, test } from "vitest";
import { openDays, otherZone } from "./open-days.ts";

const at = (day: number, hour: number) =>
	new Date(2026, 10, day, hour).getTime();

test("HR1 openings stand by the reader's own days, also across midnight", () => {
	const openings = [
		{ from: at(23, 9), to: at(23, 12) },
		{ from: at(23, 13), to: at(23, 17) },
		{ from: at(24, 20), to: at(25, 2) },
	];
	expect(openDays(openings, "en-GB")).toEqual([
		{ day: "Monday 23 Nov", times: ["9:00–12:00", "13:00–17:00"] },
		{ day: "Tuesday 24 Nov", times: ["20:00–2:00"] },
	]);
});

test("HR1 the shop's zone is named only where its clocks show something else", () => {
	const openings = [{ from: at(23, 9), to: at(23, 17) }];
	const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
	const zone = (timeZone: string) =>
		otherZone({ timeZone, always: false, openings }, "en-GB");
	expect(zone(here)).toBeNull();
	expect(zone("Pacific/Kiritimati")).toBe("Line Islands Time");
});
