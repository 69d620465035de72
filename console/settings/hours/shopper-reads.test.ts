import { expect, it } from "vitest";
import type { Hours } from "../../../protocol/hours.ts";
import { shopperReads } from "./shopper-reads.ts";

const SATURDAY = Date.UTC(2026, 10, 21, 12, 5);
const FRIDAY = SATURDAY - 86_400_000;
const shop = (days: number[], span: [string, string]): Hours => ({
	timeZone: "Europe/Vilnius",
	weekly: Object.fromEntries(days.map((day) => [day, [span]])),
	exceptions: [],
});
const said = (hours: Hours | null, now: number) =>
	shopperReads(hours, now).join("\n");

it("says now, and from the next change on, in the shop's own time", () => {
	const office = shop([1, 2, 3, 4, 5], ["09:00", "17:00"]);
	expect(said(office, SATURDAY)).toMatch(
		/closed: .* back Monday 0?9:00.*\nFrom Monday 0?9:00/,
	);
	expect(said(office, SATURDAY)).toContain("in Vilnius");
	expect(said(office, FRIDAY)).toMatch(
		/you are open: .*\nFrom Friday (17|0?5):00.* back Monday 0?9:00/,
	);
});

it("promises 24/7 only for a week without a gap, and while somebody is there", () => {
	const always = shop([1, 2, 3, 4, 5, 6, 7], ["00:00", "24:00"]);
	expect(said(always, SATURDAY)).toContain("24/7");
	expect(said(always, SATURDAY)).toContain("hidden while nobody is");
	const holiday = [{ date: "2026-12-25", openings: [] }];
	expect(said({ ...always, exceptions: holiday }, SATURDAY)).toMatch(
		/From .*24 .*back .*\n.*24\/7|From .*25 .*back .*\n.*24\/7/,
	);
	const office = shop([1, 2, 3, 4, 5], ["00:00", "24:00"]);
	expect(said(office, FRIDAY)).not.toContain("24/7");
});

it("says that no opening is known, and that nothing is set", () => {
	expect(said(shop([], ["09:00", "17:00"]), SATURDAY)).toContain(
		"no opening is known",
	);
	expect(said(null, SATURDAY)).toContain("No hours are shown");
	const once = [{ date: "2026-11-21", openings: [["09:00", "17:00"]] }];
	expect(
		said({ ...shop([], ["", ""]), exceptions: once } as Hours, SATURDAY),
	).toContain("can leave a message");
});

it("leaves no place of a sentence unfilled", () => {
	for (const now of [FRIDAY, SATURDAY])
		for (const hours of [
			null,
			shop([], ["09:00", "17:00"]),
			shop([1], ["09:00", "17:00"]),
			shop([5, 6], ["00:00", "24:00"]),
			shop([1, 2, 3, 4, 5, 6, 7], ["00:00", "24:00"]),
		])
			expect(said(hours, now)).not.toMatch(/[{}]/);
});
