import { expect, test } from "vitest";
import { TOLD_MINUTES } from "../../../protocol/limits.ts";
import { gammaQuantile, gammaShare } from "../../statistics/gamma.ts";
import { metricsCases, misses, usesAll } from "../../testing/metrics-cases.ts";
import { createWaitQuantiles, HALF, MOST } from "./wait-quantiles.ts";

test.each(metricsCases("waitEstimate"))(
	"the expected wait, %s",
	usesAll(({ input, expected, tolerance }) => {
		const { ahead, startsPerMinute: rate, meanPatienceMinutes } = input;
		const leave = meanPatienceMinutes === null ? 0 : 1 / meanPatienceMinutes;
		const staying = createWaitQuantiles(rate, 0).spread(ahead);
		const got = {
			queueLength: staying.mean,
			queueLengthWithAbandonment: createWaitQuantiles(rate, leave).spread(ahead)
				.mean,
			p50: gammaQuantile(0.5, staying.shape, rate),
			p80: gammaQuantile(0.8, staying.shape, rate),
			p90: gammaQuantile(0.9, staying.shape, rate),
			relativeError: 1 / Math.sqrt(staying.shape),
		};
		expect(misses(got, expected, tolerance)).toEqual([]);
	}),
);

test("without abandonment the spread is that of ahead + 1 service starts", () => {
	expect(createWaitQuantiles(0.8, 0).spread(6)).toEqual({
		mean: expect.closeTo(8.75, 9),
		shape: expect.closeTo(7, 9),
	});
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
		expect(spread(ahead).shape).toBeCloseTo(mean ** 2 / variance, 9);
	}
	expect(told(0)).toEqual({ kind: "range", low: 1, high: 2 });
	expect(createWaitQuantiles(0.8, 0).told(9_999)).toEqual({
		kind: "over",
		minutes: 30,
	});
});

test("WT1 what is told of a wait is when half and seven in ten of such shoppers are served, rounded up", () => {
	expect([HALF, MOST]).toEqual([0.5, 0.7]);
	const { spread, told } = createWaitQuantiles(0.8, 0.1);
	for (const ahead of [0, 1, 3, 7, 12]) {
		const { mean, shape } = spread(ahead);
		const served = (minutes: number) =>
			gammaShare(minutes, shape, shape / mean);
		const roundedUp = (share: number) =>
			TOLD_MINUTES.find((minutes) => served(minutes) >= share);
		expect(told(ahead)).toEqual({
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
	expect(() => told(ahead)).toThrow(RangeError);
});
