import { expect, test } from "vitest";
import { CALL_AGAIN_MS, CALL_FOR_MS } from "../../protocol/limits.ts";
import type { Unseen } from "./call-queries.ts";
import { chooseCalls } from "./choose-calls.ts";

const NOW = 10 * CALL_FOR_MS;
const waits = (with_: Partial<Unseen> = {}): Unseen => ({
	site_id: "shop",
	id: "c",
	state: "waiting",
	team_id: null,
	called_at: null,
	last_visitor_at: NOW - 60_000,
	rings: 0,
	since: NOW - 60_000,
	present_until: null,
	...with_,
});
const person = (id: string, teams: string[] = []) => ({
	person_id: id,
	email: `${id}@example.com`,
	language: null,
	teams: JSON.stringify(teams),
});
const staff = [person("noor", ["lamps"]), person("teo")];
const names = (due: Unseen[], people = staff, calls: number[] = []) =>
	chooseCalls(
		due,
		people,
		calls.map((at) => ({ person_id: "noor", site_id: "shop", at })),
		NOW,
	).map(({ person: { person_id } }) => person_id);

test("NT1 a team's shopper calls the team, and everybody where the team has nobody", () => {
	expect(names([waits()])).toEqual(["noor", "teo"]);
	expect(names([waits({ team_id: "lamps" })])).toEqual(["noor"]);
	expect(names([waits({ team_id: "rugs" })])).toEqual(["noor", "teo"]);
});

test("NT1 each is told of those who are theirs", () => {
	const due = [waits({ since: 5 }), waits({ team_id: "lamps", since: 3 })];
	expect(
		chooseCalls(due, staff, [], NOW).map(({ waiting, since }) => [
			waiting,
			since,
		]),
	).toEqual([
		[2, 3],
		[1, 5],
	]);
});

test("NT1 called before it waited anew is not called", () => {
	const again = waits({ called_at: NOW - 90_000 });
	expect(names([again], staff, [NOW - 90_000])).toContain("noor");
	const known = waits({ called_at: NOW - 30_000 });
	expect(names([known], staff, [NOW - 30_000])).not.toContain("noor");
	expect(names([known], staff, [NOW - CALL_AGAIN_MS])).toContain("noor");
});

test("NT1 what has rung for an hour is silent, and nobody rings for nobody", () => {
	const old = waits({
		called_at: NOW - CALL_FOR_MS,
		since: NOW - 2 * CALL_FOR_MS,
		last_visitor_at: NOW - 2 * CALL_FOR_MS,
	});
	expect(names([old])).toEqual([]);
	expect(names([{ ...old, last_visitor_at: NOW - 1 }])).toEqual([
		"noor",
		"teo",
	]);
	expect(names([])).toEqual([]);
	expect(names([waits()], [])).toEqual([]);
});
