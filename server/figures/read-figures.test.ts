import { describe, expect, test } from "vitest";
import type { FigureFilter } from "../../protocol/figures.ts";
import { countedStore } from "./counted-store.support.ts";
import { episode } from "./figures.support.ts";
import { dateOfDay, dayNumber } from "./periods.ts";
import { readFigures } from "./read-figures.ts";
import type { EpisodeRow } from "./rows.ts";

const DAY_MS = 24 * 3_600_000;
const TODAY = dayNumber("2026-11-30");
const now = TODAY * DAY_MS + 12 * 3_600_000;

/** So many days ago, at noon. */
function ago(days: number, of: Partial<EpisodeRow> = {}): EpisodeRow {
	const day = TODAY - days;
	count++;
	return episode({
		conversation_id: `c${String(count).padStart(21, "0")}`,
		day,
		began_at: day * DAY_MS + 12 * 3_600_000 - count,
		...of,
	});
}
let count = 0;

const rated = (score: number, of: Partial<EpisodeRow> = {}) => ({
	ask_id: "ask",
	seen: 1 as const,
	started: 1 as const,
	answered: 1 as const,
	format: "faces 1",
	score,
	...of,
});

function read(
	episodes: EpisodeRow[],
	asked: Partial<Parameters<typeof readFigures>[1]> = {},
) {
	const parts = countedStore(episodes, { now });
	return readFigures(parts, { site: "shop", filter: {}, ...asked }, "all");
}

describe("FG43 without a period it is the shortest with enough answers", () => {
	test.each([
		[30, 0, 0, 7],
		[29, 0, 0, 90],
		[29, 1, 0, 30],
		[0, 29, 0, 90],
		[0, 0, 40, 90],
		[0, 0, 0, 90],
	])(
		"%i of this week, %i of this month, %i before: %i days",
		async (week, month, quarter, days) => {
			const many = (n: number, at: number) =>
				Array.from({ length: n }, () => ago(at, rated(4)));
			const { period } = await read([
				...many(week, 6),
				...many(month, 29),
				...many(quarter, 80),
			]);
			expect(dayNumber(period.to) - dayNumber(period.from) + 1).toBe(days);
		},
	);

	test("only answers of what is filtered by count", async () => {
		const thirty = Array.from({ length: 30 }, () =>
			ago(2, rated(5, { team_id: "lamps", language: "lt" })),
		);
		const daysOf = async (filter: FigureFilter) => {
			const { period } = await read(thirty, { filter });
			return dayNumber(period.to) - dayNumber(period.from) + 1;
		};
		expect(await daysOf({ team: "lamps" })).toBe(7);
		expect(await daysOf({ team: "looms" })).toBe(90);
		expect(await daysOf({ relation: "visitor" })).toBe(7);
		expect(await daysOf({ relation: "customer" })).toBe(90);
		expect(await daysOf({ team: "lamps", language: "lt" })).toBe(7);
		expect(await daysOf({ team: "lamps", language: "sv" })).toBe(90);
	});
});

test("MN4 another period than the one right before can be held against it", async () => {
	const week = (at: number, score: number, many: number) =>
		Array.from({ length: many }, (_, each) =>
			ago(at + (each % 7), rated(score)),
		);
	const dateAgo = (days: number) => dateOfDay(TODAY - days);
	// The week before was as bad as this one; the four before that were better.
	const { before, comparisons } = await read(
		[
			...week(1, 1, 60),
			...week(8, 1, 60),
			...week(15, 5, 60),
			...week(22, 5, 60),
			...week(29, 5, 60),
		],
		{
			period: { from: dateAgo(7), to: dateAgo(1) },
			before: { from: dateAgo(35), to: dateAgo(8) },
		},
	);
	expect([before.from, before.to]).toEqual([dateAgo(35), dateAgo(8)]);
	expect(
		comparisons.find(
			({ against, figure }) => against === "before" && figure === "satisfied",
		),
	).toMatchObject({ n: [60, 240], difference: -75, isReal: true });
});
