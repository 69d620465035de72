import { expect, test } from "vitest";
import { TOLD_MINUTES } from "../../../protocol/limits.ts";
import { gammaShare } from "../../statistics/gamma.ts";
import { createWaitQuantiles } from "./wait-quantiles.ts";
import { HALF, MOST, toldOf } from "./wait-range.ts";
import { shapeOf, sumOf } from "./wait-spread.ts";

/** Of those who are answered in the moment in which somebody gets them. */
const AT_ONCE = { mean: 0, variance: 0 };

test("without abandonment the spread is that of ahead + 1 service starts", () => {
	const spread = createWaitQuantiles(0.8, 0).spread(6);
	expect(spread.mean).toBeCloseTo(8.75, 9);
	expect(shapeOf(spread)).toBeCloseTo(7, 9);
});

test("the spread of each place is the sum over its steps, in whatever order places are asked for", () => {
	const { spread, told } = createWaitQuantiles(0.8, 0.1);
	for (const ahead of [7, 0, 3, 40]) {
		const steps = Array.from(
			{ length: ahead + 1 },
			(_, i) => 1 / (0.8 + i * 0.1),
		);
		const mean = steps.reduce((sum, step) => sum + step, 0);
		const variance = steps.reduce((sum, step) => sum + step ** 2, 0);
		expect(spread(ahead).mean).toBeCloseTo(mean, 9);
		expect(spread(ahead).variance).toBeCloseTo(variance, 9);
	}
	expect(told(0, AT_ONCE)).toEqual({ kind: "range", low: 1, high: 2 });
	expect(createWaitQuantiles(0.8, 0).told(9_999, AT_ONCE)).toEqual({
		kind: "over",
		minutes: 30,
	});
});

test("WT4 what is told of a wait is when half and seven in ten of such shoppers are answered, rounded up", () => {
	expect([HALF, MOST]).toEqual([0.5, 0.7]);
	const { spread, told } = createWaitQuantiles(0.8, 0.1);
	const reply = { mean: 1.5, variance: 3 };
	for (const ahead of [0, 1, 3, 7, 12]) {
		const wait = spread(ahead);
		const mean = wait.mean + 1.5;
		const shape = mean ** 2 / (wait.variance + 3);
		const answered = (minutes: number) =>
			gammaShare(minutes, shape, shape / mean);
		const roundedUp = (share: number) =>
			TOLD_MINUTES.find((minutes) => answered(minutes) >= share);
		expect(told(ahead, reply)).toEqual({
			kind: "range",
			low: roundedUp(HALF),
			high: roundedUp(MOST),
		});
	}
});

test.each([
	[0, 0],
	[-1, 0],
	[Number.NaN, 0],
	[Number.POSITIVE_INFINITY, 0],
	[1, -0.1],
	[1, Number.NaN],
	[1, Number.POSITIVE_INFINITY],
])(
	"WT1 %d service starts and %d abandonments a minute are refused",
	(starts, leaves) => {
		expect(() => createWaitQuantiles(starts, leaves)).toThrow(RangeError);
	},
);

test.each([-1, 0.5, Number.NaN])("WT1 %d people ahead are refused", (ahead) => {
	const { spread, told } = createWaitQuantiles(1, 0);
	expect(() => spread(ahead)).toThrow(RangeError);
	expect(() => told(ahead, AT_ONCE)).toThrow(RangeError);
});

test("WT4 with a free slot the reply alone is told; where all took the same, that", () => {
	const slow = { mean: 4, variance: 4 };
	const faster = { mean: 2, variance: 1 };
	expect(toldOf(sumOf(faster, { mean: 2, variance: 3 }))).toEqual(toldOf(slow));
	expect(toldOf({ mean: 2.5, variance: 0 })).toEqual({
		kind: "range",
		low: 3,
		high: 3,
	});
	expect(toldOf(AT_ONCE)).toEqual({ kind: "range", low: 0, high: 1 });
	expect(toldOf({ mean: 90, variance: 1 })).toEqual({
		kind: "over",
		minutes: 30,
	});
});

test("WT4 one answer that was forgotten makes the range longer, never shorter", () => {
	const told = [1, 5, 20, 30].map((forgotten) => {
		const replies = [...Array<number>(49).fill(1), forgotten];
		const mean = replies.reduce((sum, reply) => sum + reply, 0) / 50;
		const squares = replies.reduce((sum, one) => sum + (one - mean) ** 2, 0);
		return toldOf({ mean, variance: squares / 49 });
	});
	expect(told).toEqual([
		{ kind: "range", low: 0, high: 1 },
		{ kind: "range", low: 1, high: 2 },
		{ kind: "range", low: 1, high: 2 },
		{ kind: "range", low: 2, high: 2 },
	]);
});
