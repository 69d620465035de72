import fc from "fast-check";
import { expect, test } from "vitest";
import { gammaShare } from "./gamma.ts";
import { wilson } from "./wilson.ts";

test("every confidence is honoured: both ends lie as far from the share as it says", () => {
	fc.assert(
		fc.property(
			fc.integer({ min: 1, max: 10_000 }),
			fc.double({ min: 0, max: 1, noNaN: true }),
			fc.double({ min: 0.01, max: 0.9999, noNaN: true }),
			(n, share, confidence) => {
				const successes = Math.round(share * n);
				const ends = wilson(successes, n, confidence) ?? [];
				for (const end of ends) {
					if (end <= 0 || end >= 1) continue;
					// The score test of the end as the true share has just this level.
					const z2 = (successes - n * end) ** 2 / (n * end * (1 - end));
					expect(gammaShare(z2 / 2, 0.5, 1)).toBeCloseTo(confidence, 6);
				}
				expect(ends[0]).toBeLessThanOrEqual(successes / n + 1e-12);
				expect(ends[1]).toBeGreaterThanOrEqual(successes / n - 1e-12);
			},
		),
	);
});

test("a wider confidence is never a narrower interval", () => {
	const width = (confidence: number) => {
		const [low, high] = wilson(17, 20, confidence) ?? [0, 0];
		return high - low;
	};
	expect(width(0.8)).toBeLessThan(width(0.9));
	expect(width(0.95)).toBeLessThan(width(0.99));
	expect(width(0.99)).toBeLessThan(width(1 - 1e-15));
});

test.each([
	["negative successes", -1, 5, 0.95],
	["more successes than answers", 6, 5, 0.95],
	["no number", Number.NaN, 5, 0.95],
	["answers without end", 1, Number.POSITIVE_INFINITY, 0.95],
	["a percentage for a share", 4, 5, 95],
	["certainty", 4, 5, 1],
	["no confidence", 4, 5, 0],
	["a confidence that is none", 4, 5, Number.NaN],
])("%s is refused", (_name, successes, n, confidence) => {
	expect(() => wilson(successes, n, confidence)).toThrow(RangeError);
});
