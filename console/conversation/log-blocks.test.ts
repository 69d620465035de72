import fc from "fast-check";
import { expect, it } from "vitest";
import { grouped } from "../../ui/grouped.ts";
import { entryOf, NOOR, VISITOR } from "../testing/staged.ts";
import { blocksInSight, blocksOf } from "./log-blocks.ts";

/** Two of each side, one side after the other. */
const said = (many: number) =>
	Array.from({ length: many }, (_, at) =>
		entryOf(
			at + 1,
			"message",
			{ text: `${at + 1}` },
			{ author: at % 4 < 2 ? VISITOR : NOOR },
		),
	);
const partsOf = (many: number) => grouped(said(many), () => false);

it("a log is cut into blocks that hold all of it, in order, and of a size", () => {
	const parts = partsOf(1_000);
	const blocks = blocksOf(parts);
	expect(blocks.flatMap((block) => block.parts)).toEqual(parts);
	for (const { entries } of blocks.slice(0, -1)) {
		expect(entries).toBeGreaterThanOrEqual(12);
		expect(entries).toBeLessThanOrEqual(14);
	}
	expect(blocksOf([])).toEqual([]);
});

it("a log that becomes longer changes its last block alone", () => {
	const before = blocksOf(partsOf(100));
	const after = blocksOf(partsOf(103));
	expect(after.slice(0, before.length - 1)).toEqual(before.slice(0, -1));
	expect(after[before.length - 1]?.key).toBe(before.at(-1)?.key);
});

it("a block knows the number of its first entry, below the line of a day, too", () => {
	const [first, second] = blocksOf(partsOf(40));
	expect(first?.seq).toBe(1);
	expect(second?.seq).toBe(first?.entries ?? 0);
});

const TEN = Array.from({ length: 10 }, () => 300);
it.each([
	["the beginning", TEN, 0, 600, { from: 0, to: 4 }],
	["the middle", TEN, 1_200, 600, { from: 2, to: 8 }],
	["the end", TEN, 2_400, 600, { from: 6, to: 10 }],
	["beyond the end", TEN, Number.POSITIVE_INFINITY, 600, { from: 6, to: 10 }],
	["nothing is measured yet", TEN, 0, 0, { from: 0, to: 4 }],
	["one that is higher than a screen", [5_000], 2_000, 600, { from: 0, to: 1 }],
	["nothing", [], 0, 600, { from: 0, to: 0 }],
] as const)(
	"in sight, and a screen around it: %s",
	(_what, heights, top, screen, range) => {
		expect(blocksInSight(heights, top, screen)).toEqual(range);
	},
);

it("no place that is in sight is empty, and no more stands in the page than three screens and what reaches into them", () => {
	const height = fc.integer({ min: 1, max: 2_000 });
	fc.assert(
		fc.property(
			fc.array(height, { minLength: 1, maxLength: 200 }),
			fc.double({ min: 0, max: 1, noNaN: true }),
			(heights, share) => {
				const whole = heights.reduce((sum, one) => sum + one, 0);
				const top = share * Math.max(0, whole - 600);
				const { from, to } = blocksInSight(heights, top, 600);
				const edge = (at: number) =>
					heights.slice(0, at).reduce((sum, one) => sum + one, 0);
				expect(edge(from)).toBeLessThanOrEqual(top + 1e-6);
				expect(edge(to)).toBeGreaterThanOrEqual(
					Math.min(whole, top + 600) - 1e-6,
				);
				const inner = edge(Math.max(from + 1, to - 1)) - edge(from + 1);
				expect(inner).toBeLessThanOrEqual(3 * 600);
			},
		),
	);
});
