import fc from "fast-check";
import { expect, test } from "vitest";
import { gammaQuantile, gammaShare } from "./gamma.ts";

test("a quantile is where its share lies, for whole, broken and very large shapes", () => {
	for (const shape of [0.4, 1, 1.7, 5, 40, 900])
		for (const p of [0.01, 0.5, 0.8, 0.99]) {
			const share = gammaShare(gammaQuantile(p, shape, 3), shape, 3);
			expect(share).toBeCloseTo(p, shape > 100 ? 3 : 7);
		}
});

test("a quantile is the inverse of the share, and grows with it", () => {
	const share = () => fc.double({ min: 0.001, max: 0.999, noNaN: true });
	const shapes = fc.double({ min: 0.1, max: 100, noNaN: true });
	const rates = fc.double({ min: 0.01, max: 100, noNaN: true });
	fc.assert(
		fc.property(share(), share(), shapes, rates, (p, other, shape, rate) => {
			const at = gammaQuantile(p, shape, rate);
			expect(gammaShare(at, shape, rate)).toBeCloseTo(p, 6);
			const [less, more] = [Math.min(p, other), Math.max(p, other)];
			expect(gammaQuantile(less, shape, rate)).toBeLessThanOrEqual(
				gammaQuantile(more, shape, rate) * (1 + 1e-9),
			);
		}),
	);
});

test("all of it lies between nothing and infinity", () => {
	expect(gammaShare(0, 2, 1)).toBe(0);
	expect(gammaShare(-3, 2, 1)).toBe(0);
	expect(gammaShare(Number.POSITIVE_INFINITY, 2, 1)).toBe(1);
	expect(gammaShare(1e9, 2, 1)).toBeCloseTo(1, 12);
});

test.each([
	["a shape of 0", () => gammaShare(1, 0, 1)],
	["a negative rate", () => gammaShare(1, 1, -1)],
	["a value that is no number", () => gammaShare(Number.NaN, 1, 1)],
	["a shape that is no number", () => gammaQuantile(0.5, Number.NaN, 1)],
	["a share of 0", () => gammaQuantile(0, 1, 1)],
	["a share of 1", () => gammaQuantile(1, 1, 1)],
	["a percentage for a share", () => gammaQuantile(50, 1, 1)],
	["a rate of 0", () => gammaQuantile(0.5, 1, 0)],
	["a rate without end", () => gammaQuantile(0.5, 1, Number.POSITIVE_INFINITY)],
])("%s is refused", (_name, asked) => {
	expect(asked).toThrow(RangeError);
});
