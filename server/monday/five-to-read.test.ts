import fc from "fast-check";
import { expect, test } from "vitest";
import { fiveToRead } from "./five-to-read.ts";
import { turnOf } from "./turn-of.ts";
import type { WeekEpisode } from "./week-queries.ts";

function episode(name: string, over: Partial<WeekEpisode> = {}): WeekEpisode {
	return {
		conversation_id: name,
		first_seq: 1,
		began_at: 1_000,
		outcome: "answered",
		waited_ms: 20_000,
		response_ms: 30_000,
		told_high: null,
		late: null,
		ask_id: `ask of ${name}`,
		score: null,
		hidden: 0,
		...over,
	};
}

function picks(episodes: readonly WeekEpisode[], without: string[] = []) {
	const words = episodes
		.map(({ ask_id }) => ask_id)
		.filter((ask) => ask !== null)
		.filter((ask) => !without.includes(ask));
	const five = fiveToRead(new Set(words), "2026-W48");
	for (const one of episodes) five.see(one);
	return five.picks();
}
const named = (...given: Parameters<typeof picks>) =>
	picks(...given).map(({ conversation, reason }) => [
		conversation,
		reason.kind,
	]);

const WEEK = [
	episode("bad", { score: 2 }),
	episode("worse", { score: 1 }),
	episode("worse without words", { score: 1 }),
	episode("late", { late: 1, told_high: 5, response_ms: 1_140_000 }),
	episode("later", { late: 1, told_high: 30, response_ms: 2_000_000 }),
	episode("never", {
		outcome: "never_answered",
		response_ms: null,
		waited_ms: 90_000,
	}),
	episode("never for less", {
		outcome: "never_answered",
		response_ms: null,
		waited_ms: 80_000,
	}),
	episode("good", { score: 4 }),
	episode("best", { score: 5 }),
	episode("nothing said", { outcome: "empty" }),
	episode("goes on", { outcome: "running" }),
];

test("MN5 the worst and the best with a comment, the longest beyond what was told, one never answered, one by chance", () => {
	expect(picks(WEEK, ["ask of worse without words"])).toEqual([
		{ conversation: "worse", reason: { kind: "worst", score: 1 } },
		{ conversation: "late", reason: { kind: "waited", told: 5, took: 1_140 } },
		{ conversation: "never", reason: { kind: "neverAnswered", waited: 90 } },
		{ conversation: "best", reason: { kind: "best", score: 5 } },
		{ conversation: expect.any(String), reason: { kind: "chance" } },
	]);
});

test("MN5 of nobody nobody is named; of fewer than five each once; who fits no reason is taken by chance", () => {
	expect(named([])).toEqual([]);
	const four = ["a", "b", "c", "d"].map((name) => episode(name));
	expect(named(four).map(([, kind]) => kind)).toEqual(Array(4).fill("chance"));
	expect(new Set(named(four).map(([name]) => name)).size).toBe(4);
	const many = Array.from({ length: 40 }, (_, at) => episode(`c${at}`));
	expect(named(many)).toHaveLength(5);
});

test("MN5 one that was reopened again and again is one conversation", () => {
	const again = Array.from({ length: 30 }, (_, at) =>
		episode("a", { first_seq: at + 1, began_at: at }),
	);
	const others = ["b", "c", "d", "e"].map((name) => episode(name));
	expect(named([...again, ...others])).toHaveLength(5);
});

test("MN5 all fives have no worst, all ones no best, and a hidden comment is neither", () => {
	const all = (score: number, over = {}) =>
		named(
			Array.from({ length: 30 }, (_, at) =>
				episode(`c${at}`, { score, ...over }),
			),
		).map(([, kind]) => kind);
	expect(all(5)).toEqual(["best", "chance", "chance", "chance", "chance"]);
	expect(all(1)).toEqual(["worst", "chance", "chance", "chance", "chance"]);
	expect(all(1, { hidden: 1 })).toEqual(Array(5).fill("chance"));
});

test("MN5 one that was never answered fell silent at no time that is known", () => {
	expect(
		picks([episode("a", { outcome: "never_answered", waited_ms: null })]),
	).toEqual([
		{ conversation: "a", reason: { kind: "neverAnswered", waited: null } },
	]);
});

test("MN5 in whichever order they are read, the same five are named, each another conversation", () => {
	const one = fc.record({
		conversation_id: fc.integer({ min: 0, max: 12 }).map((n) => `c${n}`),
		score: fc.constantFrom(null, 1, 2, 3, 4, 5),
		outcome: fc.constantFrom("answered", "never_answered", "abandoned"),
		late: fc.constantFrom(null, 0, 1),
		response_ms: fc.integer({ min: 0, max: 900_000 }),
	});
	fc.assert(
		fc.property(fc.array(one, { maxLength: 60 }), (some) => {
			const week = some.map((over, at) =>
				episode("", {
					...over,
					began_at: at,
					told_high: over.late === null ? null : 5,
					ask_id: over.score === null ? null : `ask ${at}`,
				}),
			);
			const found = picks(week);
			expect(picks(week.toReversed())).toEqual(found);
			const names = new Set(week.map(({ conversation_id: id }) => id));
			expect(found).toHaveLength(Math.min(5, names.size));
			expect(new Set(found.map((each) => each.conversation)).size).toBe(
				found.length,
			);
		}),
		{ numRuns: 200 },
	);
});

test("MN5 chance is even: each of ten conversations comes first in a tenth of the weeks", () => {
	const first = new Map<number, number>();
	const weeks = 5_000;
	for (let week = 0; week < weeks; week++) {
		const turns = Array.from({ length: 10 }, (_, id) =>
			turnOf(`${week}`, `c${id}`),
		);
		const at = turns.indexOf(Math.min(...turns));
		first.set(at, (first.get(at) ?? 0) + 1);
	}
	// Five standard deviations: it is computed, and the same each time.
	const spread = 5 * Math.sqrt(weeks * 0.1 * 0.9);
	for (const count of first.values())
		expect(Math.abs(count - weeks / 10)).toBeLessThan(spread);
	expect(first.size).toBe(10);
});
