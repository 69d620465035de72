import fc from "fast-check";
import { expect, test } from "vitest";
import { chooseAsk, type Turn } from "./choose-ask.ts";

const DAY = 24 * 3_600_000;
const NOW = 1_000 * DAY;
const turn = (
	survey: string,
	everyDays: number,
	daysAgo: number | null,
	dropped = 0,
): Turn => ({
	survey,
	everyDays,
	askedAt: daysAgo === null ? null : NOW - daysAgo * DAY,
	dropped,
});
const chosen = (turns: Turn[], wasBeforeTime = false) =>
	chooseAsk(turns, wasBeforeTime, NOW)?.turn.survey;

test("AK3 of nothing nothing is chosen", () => {
	expect(chooseAsk([], false, NOW)).toBeUndefined();
});

test("AK3 asked longest ago, as a share of its own interval, goes first", () => {
	expect(chosen([turn("week", 7, 21), turn("month", 30, 60)])).toBe("week");
	expect(chosen([turn("week", 7, 8), turn("month", 30, 60)])).toBe("month");
	expect(chosen([turn("week", 7, 700), turn("new", 30, null)])).toBe("new");
});

test("AK3 of equals every node chooses alike", () => {
	const turns = [turn("b", 30, null), turn("a", 30, null), turn("c", 30, null)];
	expect(chosen(turns)).toBe("a");
	expect(chosen(turns.toReversed())).toBe("a");
	expect(chosen([...turns, turn("d", 30, null, 1)])).toBe("d");
});

test("AK4 a rare one that was dropped twice goes before a frequent one, once", () => {
	const week = turn("week", 7, 30);
	expect(chosen([week, turn("year", 365, 400, 1)])).toBe("week");
	expect(chosen([week, turn("month", 89, 100, 9)])).toBe("week");
	const year = turn("year", 90, 100, 2);
	expect(chooseAsk([week, year], false, NOW)).toEqual({
		turn: year,
		isBeforeTime: true,
	});
	expect(chooseAsk([week, year], true, NOW)).toEqual({
		turn: week,
		isBeforeTime: false,
	});
});

test("AK4 of several rare ones the one that was dropped most often goes first", () => {
	const turns = [turn("a", 90, 900, 2), turn("b", 365, 366, 3)];
	expect(chosen(turns)).toBe("b");
	expect(chosen([...turns, turn("week", 7, 8)])).toBe("b");
});

test("AK5 what is about one thing that happened comes first", () => {
	expect(chosen([turn("year", 365, null, 9), turn("is it done", 0, 1)])).toBe(
		"is it done",
	);
});

test("AK3 whatever may be asked, exactly one of it is", () => {
	const someTurn = fc.record({
		survey: fc.string(),
		everyDays: fc.constantFrom(0, 7, 30, 89, 90, 365),
		askedAt: fc.option(fc.integer({ min: 0, max: NOW })),
		dropped: fc.nat(5),
	});
	fc.assert(
		fc.property(
			fc.uniqueArray(someTurn, { selector: ({ survey }) => survey }),
			fc.boolean(),
			(turns, wasBeforeTime) => {
				const one = chooseAsk(turns, wasBeforeTime, NOW);
				expect(one === undefined).toBe(turns.length === 0);
				if (one) expect(turns).toContain(one.turn);
				expect(chooseAsk(turns.toReversed(), wasBeforeTime, NOW)).toEqual(one);
			},
		),
	);
});
