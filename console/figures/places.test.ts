import { expect, it } from "vitest";
import { BEHIND } from "../../protocol/figure-episodes.ts";
import type { FigureFilter, PeriodAsked } from "../../protocol/figures.ts";
import { pathOf, readRoute } from "../workspace/route.ts";
import { type BehindAsked, placeOf, toFigures } from "./places.ts";

const PAGES = [{ name: "feedback" }];
const back = (path: string) => placeOf(readRoute(path, PAGES));
const PERIODS: (PeriodAsked | null)[] = [
	null,
	{ days: 7 },
	{ days: 30 },
	{ days: 90 },
	{ month: "this" },
	{ month: "last" },
	{ from: "2026-11-01", to: "2026-11-30" },
	{ since: 1_764_460_800_000, until: 1_764_464_400_000 },
];
const FILTERS: FigureFilter[] = [
	{},
	{ relation: "customer" },
	{ relation: "visitor", agent: "Ab-_9", team: "" },
	{ language: "pt-BR", late: "yes", returning: "no" },
	{ language: "", late: "no", returning: "yes" },
	{ tag: "Ab-_9", late: "no" },
];

it("FG60 an address says days and filter, and is read as what it was made of", () => {
	for (const period of PERIODS)
		for (const filter of FILTERS) {
			const path = pathOf(toFigures(period, filter));
			expect(back(path)).toEqual({ period, filter, behind: null });
		}
	expect(pathOf(toFigures(null))).toBe("/console/feedback/figures");
	expect(
		pathOf(toFigures({ days: 30 }, { relation: "customer", language: "sv" })),
	).toBe("/console/feedback/figures/30-days/customers,language-sv");
});

it("FG60 the list behind a figure has an address of its own", () => {
	const period = { from: "2026-11-01", to: "2026-11-30" };
	const lists: BehindAsked[] = [
		...BEHIND.map((behind) => ({ behind })),
		{ behind: "rated", score: 3 },
		{ behind: "all", hour: 0 },
		{ behind: "neverAnswered", hour: 167 },
	];
	for (const behind of lists) {
		const path = pathOf(toFigures(period, {}, behind));
		expect(back(path), path).toEqual({ period, filter: {}, behind });
	}
	expect(pathOf(toFigures(period, {}, { behind: "neverAnswered" }))).toBe(
		"/console/feedback/figures/2026-11-01..2026-11-30/all/never-answered",
	);
});

it("FG60 what nobody can read of an address is left out", () => {
	for (const path of ["8-days", "yesterday", "2026-11..2026-12", "%E0%A4%A"])
		expect(back(`/console/feedback/figures/${path}`).period).toBe(null);
	expect(
		back("/console/feedback/figures/7-days/late-maybe,colour-red,agent-,%E0")
			.filter,
	).toEqual({});
	expect(back("/console/feedback/figures/7-days/all/rated-9").behind).toBe(
		null,
	);
});
