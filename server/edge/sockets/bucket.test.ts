import { expect, test } from "vitest";
import { handClock } from "../../ports/clock.ts";
import { createBucket } from "./bucket.ts";

const bucket = () => {
	const clock = handClock(0);
	return { clock, ...createBucket({ most: 100, perSecond: 10 }, clock) };
};

test("a bucket holds what may be used at once, to the last one", () => {
	const { left, take } = bucket();
	take(99);
	expect(left()).toBe(1);
	take(1);
	expect(left()).toBe(0);
	take(1);
	expect(left()).toBe(-1);
});

test("a bucket fills with time, and never above its rim", () => {
	const { clock, left, take } = bucket();
	take(100);
	clock.pass(9_900);
	expect(left()).toBe(99);
	clock.pass(100);
	expect(left()).toBe(100);
	clock.pass(3_600_000);
	expect(left()).toBe(100);
});

test("what was taken beyond the rim is waited for, too", () => {
	const { clock, left, take } = bucket();
	take(250);
	clock.pass(14_999);
	expect(left()).toBeLessThan(0);
	clock.pass(1);
	expect(left()).toBeGreaterThanOrEqual(0);
	expect(left()).toBeLessThan(0.001);
});
