import fc from "fast-check";
import { expect, test } from "vitest";
import { gammaShare } from "./gamma.ts";
import { normalQuantile } from "./normal-quantile.ts";

/** From the published tables, and `statistics.NormalDist` of Python beyond them. */
test.each([
	[0.5, 0],
	[0.6, 0.2533471031357998],
	[0.75, 0.6744897501960817],
	[0.9, 1.2815515655446008],
	[0.95, 1.6448536269514722],
	[0.975, 1.9599639845400545],
	[0.995, 2.5758293035489004],
	[0.9999, 3.719016485455708],
	[0.001, -3.090232306167813],
	[1e-10, -6.361340902404056],
	[1e-20, -9.262340089798405],
	[1e-300, -37.0470962993612],
])("the normal quantile of %d", (p, z) => {
	expect(normalQuantile(p)).toBeCloseTo(z, 12);
});

test("it is the inverse of the distribution, and symmetric", () => {
	fc.assert(
		fc.property(fc.double({ min: 1e-9, max: 0.5, noNaN: true }), (p) => {
			const z = normalQuantile(p);
			// Half of the square is a Gamma of shape a half.
			expect((1 - gammaShare((z * z) / 2, 0.5, 1)) / 2).toBeCloseTo(p, 9);
			if (p > 1e-3) expect(normalQuantile(1 - p)).toBeCloseTo(-z, 9);
		}),
	);
});

test.each([0, 1, -0.1, 1.1, 95, Number.NaN, Number.POSITIVE_INFINITY])(
	"%d is no share that has one",
	(p) => {
		expect(() => normalQuantile(p)).toThrow(RangeError);
	},
);
