import fc from "fast-check";
import { expect, test } from "vitest";
import { shareOf, timesOf } from "../statistics/share-of.ts";
import { emptyTally } from "./add-tally.ts";
import { figuresOf } from "./figures-of.ts";
import { groupFigures, mainFormat } from "./group-figures.ts";
import type { Counts, Tally } from "./tally.ts";

const tally = (
	counts: Partial<Counts>,
	times: Partial<Tally["times"]> = {},
) => {
	const made = emptyTally();
	return {
		counts: { ...made.counts, ...counts },
		times: { ...made.times, ...times },
	};
};

test.each([
	[0, 0],
	[1, 1],
	[4, 4],
])("FG23 of %d, %d hits, no share is told", (n, hits) => {
	expect(shareOf(hits, n)).toEqual({
		hits,
		n,
		percent: null,
		low: null,
		high: null,
	});
	const times = new Map([[7, n]]);
	expect(timesOf(n === 0 ? new Map() : times)).toEqual({
		n,
		median: null,
		p90: null,
		low: null,
		high: null,
	});
});

test("FG23 from five on a share is told with its interval, also of all and of none", () => {
	expect(shareOf(5, 5)).toMatchObject({ percent: 100, high: 100 });
	expect(shareOf(5, 5).low).toBeCloseTo(56.55, 2);
	expect(shareOf(0, 29)).toMatchObject({ percent: 0, low: 0 });
	expect(shareOf(24, 30)).toMatchObject({ hits: 24, n: 30, percent: 80 });
	expect(timesOf(new Map([[3, 5]]))).toMatchObject({
		n: 5,
		median: 3,
		p90: 3,
		low: null,
	});
	expect(timesOf(new Map([[3, 6]]))).toMatchObject({ low: 3, high: 3 });
});

test("FG24 formats stand apart, the one with the most answers first, and none is merged", () => {
	const scores = {
		"stars 1": [0, 0, 0, 0, 6],
		"faces 2": [3, 0, 0, 0, 7],
		"faces 1": [0, 0, 0, 0, 0],
	};
	const { satisfaction } = figuresOf(tally({ seen: 16, rated: 16, scores }));
	expect(
		satisfaction.map(({ format, satisfied: { hits, n } }) => [format, hits, n]),
	).toEqual([
		["faces 2", 7, 10],
		["stars 1", 6, 6],
	]);
	const counts = tally({ scores }).counts;
	const none = emptyTally().counts;
	expect(mainFormat({ customer: counts, visitor: none })).toBe("faces 2");
	expect(mainFormat({ customer: none, visitor: none })).toBeNull();
	const group = groupFigures(
		{
			dimension: "team",
			value: "",
			counts: { customer: counts, visitor: none },
		},
		null,
		"stars 1",
	);
	expect(group.lines.customer.satisfied).toMatchObject({ hits: 6, n: 6 });
	expect(group.lines.visitor.satisfied).toMatchObject({ n: 0, percent: null });
});

test("FG25 the silent are in the bounds, and in no score", () => {
	const { response, satisfaction } = figuresOf(
		tally({
			asked: 25,
			seen: 20,
			rated: 10,
			hidden: 1,
			scores: { "faces 1": [2, 0, 0, 0, 8] },
		}),
	);
	expect(response).toMatchObject({
		asked: 25,
		seen: 20,
		answered: 10,
		hidden: 1,
	});
	expect(response.rate).toMatchObject({ hits: 10, n: 20, percent: 50 });
	expect([response.ifUnhappy, response.ifHappy]).toEqual([40, 90]);
	expect(satisfaction[0]?.satisfied).toMatchObject({ n: 10, percent: 80 });
	const four = figuresOf(tally({ seen: 4, rated: 2 })).response;
	expect([four.ifUnhappy, four.ifHappy]).toEqual([null, null]);
});

test("FG26 the service level leaves out who left early, and counts who left late", () => {
	const of = tally(
		{ answered: 8, abandoned: 2, silent: 1, neverAnswered: 1 },
		{
			response: new Map([
				[10, 5],
				[60, 1],
				[61, 2],
			]),
			gaveUp: new Map([
				[60, 3],
				[90, 1],
			]),
		},
	);
	expect(figuresOf(of).level).toMatchObject({ hits: 6, n: 9 });
	expect(figuresOf(of, 90).level).toMatchObject({ hits: 8, n: 8 });
	expect(figuresOf(of).abandoned).toMatchObject({ hits: 4, n: 12 });
	expect(figuresOf(of)).toMatchObject({ silent: 1, neverAnswered: 1 });
});

test("FG27 what was told and kept, and messages, are shares of what can be held against it", () => {
	const of = figuresOf(
		tally({
			toldHeld: 10,
			toldKept: 8,
			toldOver: 3,
			messagesHeld: 6,
			inTime: 6,
			solved: { yes: 6, not_yet: 3, no: 1 },
		}),
	);
	expect(of.toldKept).toMatchObject({ hits: 8, n: 10, percent: 80 });
	expect(of.toldOver).toBe(3);
	expect(of.messagesInTime).toMatchObject({ hits: 6, n: 6 });
	expect(of.solved).toMatchObject({ hits: 6, n: 10, percent: 60 });
});

test("FG28 the order in which times were counted changes nothing", () => {
	const seconds = fc.array(
		fc.tuple(fc.nat(100), fc.integer({ min: 1, max: 9 })),
	);
	fc.assert(
		fc.property(seconds, (pairs) => {
			const once = [...new Map(pairs)];
			const of = (entries: typeof once) =>
				figuresOf(tally({}, { wait: new Map(entries) })).wait;
			expect(of(once)).toEqual(of(once.toReversed()));
		}),
	);
});
