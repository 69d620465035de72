import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { FigureFilter } from "../../protocol/figures.ts";
import { dateOfDay, dayNumber, periodOf } from "../statistics/periods.ts";
import { countedStore } from "./counted-store.support.ts";
import { createFigureReads } from "./figure-reads.ts";
import { episode, wroteIn } from "./figures.support.ts";
import { readFigures } from "./read-figures.ts";
import type { EpisodeRow } from "./rows.ts";
import { sumEpisodes } from "./sum-episodes.ts";
import { sumPeriod } from "./sum-period.ts";

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

const TAGS = [
	{ id: "gift", name: "Gift" },
	{ id: "return", name: "Return", removedAt: 1 },
];

function read(
	episodes: EpisodeRow[],
	asked: Partial<Parameters<typeof readFigures>[1]> = {},
) {
	const parts = countedStore(episodes, { now, tags: TAGS });
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

const flag = fc.constantFrom<(0 | 1)[]>(0, 1);
const ms = fc.option(fc.nat({ max: 400_000 }), { nil: null });
/** Within ten days, of all sorts. */
const anyEpisode = fc
	.record({
		days: fc.nat({ max: 9 }),
		hour: fc.nat({ max: 167 }),
		relation: fc.constantFrom("customer", "visitor"),
		mode: fc.constantFrom("live", "live", "message"),
		outcome: fc.constantFrom("running", "answered", "abandoned", "silent"),
		language: fc.constantFrom("en", "lt", null),
		team_id: fc.constantFrom("lamps", "looms", null),
		tags: fc.constantFrom("[]", '["gift"]', '["gift","return"]'),
		returning: flag,
		late: fc.option(flag, { nil: null }),
		told: fc.constantFrom("range", null),
		waited_ms: ms,
		response_ms: ms,
		handled_ms: ms,
		given: fc.option(fc.constantFrom(1, 2, 3, 4, 5), { nil: null }),
		isAsked: fc.boolean(),
		agents: fc.constantFrom(
			[],
			[wroteIn({ id: "ines", first: 1, credited: 1, held: 9_000 })],
			[
				wroteIn({ id: "ines", first: 1, held: 9_000 }),
				wroteIn({ id: "tomas", credited: 1, held: 70_000 }),
			],
		),
	} as const)
	.map(({ days, given, isAsked, agents, ...of }) =>
		ago(days, {
			...(of as Partial<EpisodeRow>),
			...(isAsked && { ask_id: "ask", seen: 1 }),
			...(given !== null && rated(given)),
			agents: JSON.stringify(agents),
		}),
	);
const anyFilter: fc.Arbitrary<FigureFilter> = fc.record(
	{
		relation: fc.constantFrom("customer", "visitor"),
		agent: fc.constantFrom("ines", "tomas", "gone"),
		team: fc.constantFrom("lamps", "gone", ""),
		language: fc.constantFrom("lt", "sv", ""),
		tag: fc.constantFrom("gift", "return", "gone", ""),
		late: fc.constantFrom("yes", "no"),
		returning: fc.constantFrom("yes", "no"),
	},
	{ requiredKeys: [] },
);

describe("FG44 what days tell and what the episodes tell is the same", () => {
	test("of every filter, of lines, groups and who was silent", async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(anyEpisode, { maxLength: 30 }),
				anyFilter,
				async (episodes, filter) => {
					const { store } = countedStore(episodes, { now });
					const period = periodOf({ days: 7 }, { timeZone: "UTC", now });
					const asked = { site: "shop", filter };
					const told = await sumPeriod(store, asked, period, now);
					const { since, until } = period.told;
					const one = await sumEpisodes(
						store,
						{ ...asked, since, until },
						null,
					);
					expect(told.lines).toEqual(one.lines);
					expect(told.answered).toEqual(one.answered);
					expect(told.silent).toEqual(one.silent);
					const byKey = (groups: typeof one.groups) =>
						Object.fromEntries(
							groups.map((of) => [`${of.dimension} ${of.value}`, of.counts]),
						);
					expect(byKey(told.groups)).toEqual(byKey(one.groups));
				},
			),
			{ numRuns: 60 },
		);
	});
});

describe("FG45 what stands in a reply", () => {
	const lt = { language: "lt", agents: JSON.stringify([wroteIn()]) };

	test("a team, an agent and a language that are gone are counted, without a name", async () => {
		const { groups, lines } = await read([ago(1, { ...lt, team_id: "gone" })]);
		expect(lines.visitor.episodes).toBe(1);
		expect(
			groups.map(({ dimension, value, name }) => [dimension, value, name]),
		).toEqual([
			["agent", "ines", null],
			["team", "gone", null],
			["language", "lt", null],
			["returning", "no", null],
		]);
		const filtered = await read([ago(1, lt)], { filter: { team: "never" } });
		expect(filtered.lines.visitor.episodes).toBe(0);
		expect(filtered.groups).toEqual([]);
	});

	test("what has several tags counts for each, removed ones are called what they were, and none for no tag", async () => {
		const many = [
			ago(1, { tags: '["gift","return"]' }),
			ago(1, { tags: '["forgotten","gift"]' }),
			ago(1),
		];
		const { groups, lines } = await read(many);
		expect(lines.visitor.episodes).toBe(3);
		expect(
			groups
				.filter(({ dimension }) => dimension === "tag")
				.map(({ value, name, lines: of }) => [
					value,
					name,
					of.visitor.episodes,
				]),
		).toEqual([
			["gift", "Gift", 2],
			["return", "Return", 1],
			["forgotten", null, 1],
		]);
		const filter = { tag: "gift" };
		const { lines: gifts, groups: beside } = await read(many, { filter });
		expect(gifts.visitor.episodes).toBe(2);
		expect(beside.some(({ dimension }) => dimension === "tag")).toBe(false);
	});

	test("tags are compared as agents are, the others of their line together", async () => {
		const of = (tags: string, hits: number, n: number) =>
			Array.from({ length: n }, (_, at) =>
				ago(1, rated(at < hits ? 5 : 1, { tags })),
			);
		const { comparisons } = await read([
			...of('["gift"]', 30, 100),
			...of('["return"]', 80, 100),
			...of('["parcel"]', 82, 100),
			...of("[]", 50, 100),
		]);
		const told = comparisons.filter(({ against }) => against === "tag");
		expect(told.map(({ value, n, isReal }) => [value, n, isReal])).toEqual([
			["gift", [100, 200], true],
			["return", [100, 100], false],
			["parcel", [100, 100], false],
		]);
	});

	test.each([0, 1, 4, 5, 29, 30])("of %i answers", async (n) => {
		const many = Array.from({ length: n }, () => ago(1, rated(5)));
		const { lines } = await read(many, { period: { days: 7 } });
		const [faces] = lines.visitor.satisfaction;
		expect(faces?.satisfied.n ?? 0).toBe(n);
		expect(faces?.satisfied.percent ?? null).toBe(n < 5 ? null : 100);
	});

	test.each([
		["all fives", [5, 5, 5, 5, 5, 5], 100],
		["all ones", [1, 1, 1, 1, 1, 1], 0],
	])("%s", async (_, scores, percent) => {
		const { lines } = await read(scores.map((score) => ago(1, rated(score))));
		const [faces] = lines.visitor.satisfaction;
		expect(faces?.satisfied.percent).toBe(percent);
		expect(faces?.satisfied.low).toBeGreaterThanOrEqual(0);
		expect(faces?.satisfied.high).toBeLessThanOrEqual(100);
	});

	test("all skipped: nobody is in a denominator of satisfaction, and who said nothing is counted", async () => {
		const skipped = { ask_id: "ask", seen: 1, dismissed: 1 } as const;
		const { lines, silent } = await read(
			Array.from({ length: 6 }, () => ago(1, skipped)),
		);
		expect(lines.visitor.satisfaction).toEqual([]);
		expect(lines.visitor.response.rate).toMatchObject({ hits: 0, n: 6 });
		expect(silent).toMatchObject({ answered: { n: 0 }, silent: { n: 6 } });
	});

	test("customers and visitors stand apart, and what is filtered by one leaves the other empty", async () => {
		const both = [ago(1, { relation: "customer" }), ago(1), ago(1)];
		const { lines } = await read(both);
		expect([lines.customer.episodes, lines.visitor.episodes]).toEqual([1, 2]);
		const filter = { relation: "customer" } as const;
		const { lines: one } = await read(both, { filter });
		expect([one.customer.episodes, one.visitor.episodes]).toEqual([1, 0]);
	});

	test("hours are of the week, 168 of each line", async () => {
		const { hours } = await read([ago(1, { hour: 33 }), ago(2, { hour: 167 })]);
		expect(hours.visitor).toHaveLength(168);
		expect([hours.visitor[33], hours.visitor[167]]).toEqual([1, 1]);
		expect(hours.customer.every((count) => count === 0)).toBe(true);
	});

	test("the period before stands beside it, and ends where this one begins", async () => {
		const episodes = [ago(6), ago(7), ago(13), ago(14)];
		const { lines, linesBefore } = await read(episodes, {
			period: { days: 7 },
		});
		expect(lines.visitor.episodes).toBe(1);
		expect(linesBefore.visitor.episodes).toBe(2);
	});

	test("an hour is read from its episodes", async () => {
		const since = now - 3_600_000;
		const within = ago(0, { began_at: since, agents: lt.agents });
		const episodes = [within, ago(0, { began_at: since - 1 })];
		const { period, lines, linesBefore, series, groups } = await read(
			episodes,
			{ period: { since, until: now } },
		);
		expect(period).toMatchObject({ from: "2026-11-30", to: "2026-11-30" });
		expect(lines.visitor.episodes).toBe(1);
		expect(linesBefore.visitor.episodes).toBe(1);
		expect(series).toBeNull();
		expect(groups.map(({ value }) => value)).toContain("ines");
	});
});

describe("FG46 a series", () => {
	const daily = (n: number, days: number) =>
		Array.from({ length: days }, (_, at) =>
			Array.from({ length: n }, () => ago(at, rated(4))),
		).flat();
	const seriesOf = async (episodes: EpisodeRow[], days: 7 | 30 | 90) =>
		(await read(episodes, { period: { days } })).series;

	test("is by days where each has 30 answers, without today", async () => {
		const series = await seriesOf(daily(30, 7), 7);
		expect(series?.unit).toBe("day");
		expect(series?.points.map(({ from }) => from)).toEqual(
			[24, 25, 26, 27, 28, 29].map((day) => `2026-11-${day}`),
		);
		expect(series?.points[0]?.satisfied.visitor).toMatchObject({ n: 30 });
		expect(series?.points[0]?.satisfied.customer).toMatchObject({
			n: 0,
			percent: null,
		});
	});

	test("is by whole weeks where days have too few, and by nothing where weeks have, too", async () => {
		const weeks = await seriesOf(daily(5, 30), 30);
		expect(weeks?.unit).toBe("week");
		// Mondays; today is one.
		expect(weeks?.points.map(({ from }) => from)).toEqual([
			"2026-11-02",
			"2026-11-09",
			"2026-11-16",
			"2026-11-23",
		]);
		expect(await seriesOf(daily(4, 30), 30)).toBeNull();
	});

	test("two points are no course", async () => {
		expect(await seriesOf(daily(40, 3), 7)).toBeNull();
		const since = { from: "2026-11-28", to: "2026-11-30" };
		expect((await read(daily(40, 3), { period: since })).series).toBeNull();
	});
});

test("FG45 what is counted while it is read is in all of it, or in nothing", async () => {
	const rows = [ago(1), ago(2)];
	let parts = countedStore(rows, { now });
	let changes = 0;
	const moving = {
		...parts,
		changes: () => changes,
		store: {
			...parts.store,
			// Of lines, and then of groups: in between one conversation more is counted.
			figureDays: (...of: Parameters<typeof parts.store.figureDays>) =>
				parts.store.figureDays(...of),
			async figureCounts(...of: Parameters<typeof parts.store.figureCounts>) {
				if (changes === 0) {
					changes++;
					parts = countedStore([...rows, ago(1)], { now });
				}
				return parts.store.figureCounts(...of);
			},
		},
	};
	const asked = { site: "shop", period: { days: 7 }, filter: {} } as const;
	const { lines, groups } = await readFigures(moving, asked, "all");
	expect(lines.visitor.episodes).toBe(3);
	expect(
		groups.find(({ dimension }) => dimension === "language")?.lines.visitor
			.episodes,
	).toBe(3);
});

describe("FG47 what several ask at the same time is computed once", () => {
	test("twenty owners, one page", async () => {
		const parts = countedStore([ago(1), ago(2)], { now });
		const reads = createFigureReads(parts);
		const asked = { site: "shop", period: { days: 7 }, filter: {} } as const;
		await reads.figures(asked, "all");
		const once = parts.asked.days;
		const replies = await Promise.all(
			Array.from({ length: 20 }, () => reads.figures({ ...asked }, "all")),
		);
		expect(parts.asked.days).toBe(2 * once);
		expect(new Set(replies).size).toBe(1);
		// Nothing is kept: the next one sees what has come since.
		await reads.figures(asked, "all");
		expect(parts.asked.days).toBe(3 * once);
	});

	test("twenty owners, the conversations behind one figure", async () => {
		const parts = countedStore(
			Array.from({ length: 600 }, () => ago(1)),
			{ now },
		);
		const reads = createFigureReads(parts);
		const asked = {
			site: "shop",
			period: { days: 7 },
			filter: {},
			behind: "rated",
		} as const;
		await reads.episodes(asked, "all");
		const once = parts.asked.episodes;
		await Promise.all(
			Array.from({ length: 20 }, () => reads.episodes({ ...asked }, "all")),
		);
		expect(parts.asked.episodes).toBe(2 * once);
	});

	test("what an agent reads of themselves is not what a supervisor reads of them", async () => {
		const agents = JSON.stringify([wroteIn(), wroteIn({ id: "tomas" })]);
		const reads = createFigureReads(
			countedStore([ago(1, { agents })], { now }),
		);
		const asked = { site: "shop", filter: { language: "en" } };
		const [all, own] = await Promise.all([
			reads.figures(asked, "all"),
			reads.figures(asked, "own"),
		]);
		const agentsIn = ({ groups }: typeof all) =>
			groups.filter(({ dimension }) => dimension === "agent").length;
		expect([agentsIn(all), agentsIn(own)]).toEqual([2, 0]);
	});
});

test("FG48 ten years are read in steps, with everybody's turn in between", async () => {
	let turns = 0;
	let goesOn = true;
	const count = () => {
		turns++;
		if (goesOn) setImmediate(count);
	};
	setImmediate(count);
	const { lines } = await read([ago(1), ago(3_600)], {
		period: { from: "2016-11-30", to: "2026-11-30" },
	});
	goesOn = false;
	expect(lines.visitor.episodes).toBe(2);
	expect(turns).toBeGreaterThan(1_000);
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
