import { expect, test } from "vitest";
import { TOLD_MINUTES } from "../../../protocol/limits.ts";
import { gammaQuantile, gammaShare } from "../../statistics/gamma.ts";
import { metricsCases, misses, usesAll } from "../../testing/metrics-cases.ts";
import { expectedWait, relativeError, waitSpread } from "./expected-wait.ts";
import { meanPatience } from "./patience.ts";
import { createLadder, HALF, MOST } from "./wait-quantiles.ts";

test.each(metricsCases("waitEstimate"))(
	"the expected wait, %s",
	usesAll(({ input, expected, tolerance }) => {
		const { ahead, startsPerMinute: rate, meanPatienceMinutes } = input;
		const leave = meanPatienceMinutes === null ? 0 : 1 / meanPatienceMinutes;
		const got = {
			queueLength: expectedWait(ahead, rate, 0),
			queueLengthWithAbandonment: expectedWait(ahead, rate, leave),
			p50: gammaQuantile(0.5, ahead + 1, rate),
			p80: gammaQuantile(0.8, ahead + 1, rate),
			p90: gammaQuantile(0.9, ahead + 1, rate),
			relativeError: relativeError(ahead),
		};
		expect(misses(got, expected, tolerance)).toEqual([]);
	}),
);

test.each(metricsCases("meanPatience"))(
	"mean patience, %s",
	usesAll(({ input, expected, tolerance }) => {
		const got = { meanPatienceSeconds: meanPatience(input.waits) };
		expect(misses(got, expected, tolerance)).toEqual([]);
	}),
);

test("without abandonment the spread is that of ahead + 1 service starts", () => {
	expect(waitSpread(6, 0.8, 0)).toEqual({
		mean: expect.closeTo(8.75, 9),
		shape: expect.closeTo(7, 9),
	});
});

test("a ladder is the spread of each place, told by the way", () => {
	const { spread, told } = createLadder(0.8, 0.1);
	for (const ahead of [7, 0, 3, 40]) {
		const { mean, shape } = waitSpread(ahead, 0.8, 0.1);
		expect(spread(ahead).mean).toBeCloseTo(mean, 9);
		expect(spread(ahead).shape).toBeCloseTo(shape, 9);
	}
	expect(told(0)).toEqual({ kind: "range", low: 1, high: 2 });
	expect(createLadder(0.8, 0).told(9_999)).toEqual({
		kind: "over",
		minutes: 30,
	});
});

test("WT1 what is told of a wait is when half and seven in ten of such shoppers are served, rounded up", () => {
	expect([HALF, MOST]).toEqual([0.5, 0.7]);
	const { spread, told } = createLadder(0.8, 0.1);
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

test("a quantile is where its share lies, for whole, broken and very large shapes", () => {
	for (const shape of [0.4, 1, 1.7, 5, 40, 900])
		for (const p of [0.01, 0.5, 0.8, 0.99]) {
			const share = gammaShare(gammaQuantile(p, shape, 3), shape, 3);
			expect(share).toBeCloseTo(p, shape > 100 ? 3 : 7);
		}
});
