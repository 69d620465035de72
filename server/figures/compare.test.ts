import { expect, test } from "vitest";
import { chance } from "../statistics/chance.ts";
import { emptyTally } from "./add-tally.ts";
import { compare } from "./compare.ts";
import {
	type Given,
	groupsOf,
	pageOf,
	rated,
} from "./compared-page.support.ts";
import type { CountedGroup } from "./group-figures.ts";

/** Which values of customers are marked, with the points by which they differ. */
function marked(groups: readonly CountedGroup[]): Record<string, number> {
	return Object.fromEntries(
		compare(pageOf(groups))
			.filter(
				({ relation, against, isReal }) =>
					relation === "customer" && against !== "before" && isReal,
			)
			.map(({ value, difference }) => [value, Math.round(difference)]),
	);
}

const EVEN: Given = [240, 300];

test("FG31 one far below is marked, and makes nobody else look good", () => {
	const agents = { ana: EVEN, ben: [150, 300] as Given, cid: EVEN, dea: EVEN };
	expect(marked(groupsOf("agent", agents))).toEqual({ ben: -30 });
	const [ana] = compare(pageOf(groupsOf("agent", agents))).filter(
		({ value }) => value === "ana",
	);
	// Held against cid and dea.
	expect(ana).toMatchObject({ difference: 0, n: [300, 600], isReal: false });
});

test("FG31 three of eight that are low are held against the five, and so is each of the five", () => {
	const low: Given = [195, 300];
	const agents = {
		a: low,
		b: EVEN,
		c: EVEN,
		d: low,
		e: EVEN,
		f: EVEN,
		g: low,
		h: EVEN,
	};
	expect(marked(groupsOf("agent", agents))).toEqual({ a: -15, d: -15, g: -15 });
});

test("FG31 with nobody left who is alike it is held against all the others", () => {
	const agents = { a: [290, 300] as Given, b: EVEN, c: [180, 300] as Given };
	const found = compare(pageOf(groupsOf("agent", agents))).filter(
		({ relation, against }) => relation === "customer" && against === "agent",
	);
	// b and c have as many answers: of those the lower is whom the others are held against, and c against both others.
	expect(found.map(({ value, n }) => [value, n])).toEqual([
		["a", [300, 300]],
		["b", [300, 300]],
		["c", [300, 600]],
	]);
});

test("FG32 two groups are one comparison, said of both with the sign turned", () => {
	const teams = groupsOf("team", { sales: [200, 300], repairs: [270, 300] });
	expect(marked(teams)).toEqual({ sales: -23, repairs: 23 });
	const late = groupsOf("late", { no: [270, 300], yes: [200, 300] });
	expect(marked(late)).toEqual({ yes: -23 });
	expect(compare(pageOf(late)).map(({ value }) => value)).not.toContain("no");
});

test("FG33 under five on a side nothing is compared", () => {
	expect(compare(pageOf([]))).toEqual([]);
	const few = groupsOf("agent", { a: [4, 4], b: [0, 4] });
	expect(
		compare(pageOf(few)).filter(({ against }) => against === "agent"),
	).toEqual([]);
	const five = groupsOf("agent", { a: [5, 5], b: [0, 5] });
	expect(
		compare(pageOf(five)).filter(({ against }) => against === "agent"),
	).toHaveLength(4);
});

test("FG33 what was asked in another format before is not compared with", () => {
	const stars = emptyTally();
	stars.counts.scores["stars 1"] = [0, 0, 0, 0, 50];
	const page = {
		lines: { customer: rated([100, 200]), visitor: rated([0, 0]) },
		before: { customer: stars, visitor: emptyTally() },
		groups: [],
	};
	expect(compare(page)).toEqual([]);
});

test("FG34 a period is held against the one before, in points and in seconds, customers and visitors apart", () => {
	const now = rated([160, 200]);
	const before = rated([180, 200]);
	for (let second = 1; second <= 100; second++) {
		now.times.wait.set(second + 40, 1);
		before.times.wait.set(second, 1);
	}
	const found = compare({
		lines: { customer: now, visitor: rated([190, 200]) },
		before: { customer: before, visitor: rated([190, 200]) },
		groups: [],
	});
	expect(
		found.map(({ figure, relation, against, difference, isReal }) => [
			figure,
			relation,
			against,
			Math.round(difference),
			isReal,
		]),
	).toEqual([
		["satisfied", "both", "relation", -15, true],
		["satisfied", "customer", "before", -10, true],
		["satisfied", "visitor", "before", 0, false],
		["wait", "customer", "before", 40, true],
	]);
	for (const { low, difference, high } of found) {
		expect(low).toBeLessThanOrEqual(difference);
		expect(high).toBeGreaterThanOrEqual(difference);
	}
});

test("FG35 shuffled groups give the same comparisons, each in its place of the page", () => {
	const agents = groupsOf("agent", {
		a: [280, 300],
		b: EVEN,
		c: [180, 300],
		d: EVEN,
	});
	const of = (groups: readonly CountedGroup[]) =>
		compare({ ...pageOf(agents), groups });
	const key = (one: { relation: string; value: string | null }) =>
		`${one.value} ${one.relation}`;
	const byKey = (list: ReturnType<typeof of>) =>
		list.toSorted((x, y) => (key(x) < key(y) ? -1 : 1));
	expect(byKey(of(agents.toReversed()))).toEqual(byKey(of(agents)));
	expect(of(agents)).toEqual(of(agents));
});

test("FG36 of pages on which nothing differs one in twenty calls anything real, of pages with real differences most find them", () => {
	const draw = chance(7);
	const answers = (n: number, share: number): Given => {
		let hits = 0;
		for (let at = 0; at < n; at++) if (draw() < share) hits += 1;
		return [hits, n];
	};
	const page = (low: number) => {
		const drawn = () =>
			Object.fromEntries(
				["a", "b", "c", "d", "e", "f"].map((value, at) => [
					value,
					answers(300, at === 0 ? low : 0.8),
				]),
			);
		return pageOf(groupsOf("agent", drawn(), drawn()));
	};
	const count = { wrong: 0, found: 0 };
	for (let at = 0; at < 100; at++) {
		if (compare(page(0.8)).some(({ isReal }) => isReal)) count.wrong += 1;
		count.found += compare(page(0.67)).filter(
			({ isReal, value }) => isReal && value === "a",
		).length;
	}
	// The seed is fixed: the same pages each time.
	expect(count.wrong).toBeLessThanOrEqual(9);
	expect(count.found).toBeGreaterThanOrEqual(160);
});
