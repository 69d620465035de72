import fc from "fast-check";
import { expect, test } from "vitest";
import { percentile, percentileBetween } from "./percentile.ts";

const values = fc.array(fc.integer({ min: -1_000, max: 1_000 }), {
	minLength: 1,
});

test("a percentile by nearest rank is a value of the list, with its share at or below it", () => {
	fc.assert(
		fc.property(
			values,
			fc.double({ min: 0.001, max: 100, noNaN: true }),
			(list, q) => {
				const found = percentile(list, q) ?? Number.NaN;
				expect(list).toContain(found);
				const atMost = list.filter((value) => value <= found).length;
				const below = list.filter((value) => value < found).length;
				expect((100 * atMost) / list.length).toBeGreaterThanOrEqual(q - 1e-9);
				expect((100 * below) / list.length).toBeLessThan(q + 1e-9);
			},
		),
	);
});

test("both grow with the percentage, and lie within the list", () => {
	fc.assert(
		fc.property(
			values,
			fc.double({ min: 0.001, max: 100, noNaN: true }),
			fc.double({ min: 0.001, max: 100, noNaN: true }),
			(list, one, other) => {
				const [less, more] = [Math.min(one, other), Math.max(one, other)];
				for (const of of [percentile, percentileBetween]) {
					const ends = [of(list, less), of(list, more)] as [number, number];
					expect(ends[0]).toBeLessThanOrEqual(ends[1] + 1e-9);
					expect(ends[0]).toBeGreaterThanOrEqual(Math.min(...list) - 1e-9);
					expect(ends[1]).toBeLessThanOrEqual(Math.max(...list) + 1e-9);
				}
			},
		),
	);
});

test.each([-1, 100.1, Number.NaN])("the percentage %d is refused", (q) => {
	expect(() => percentile([1, 2], q)).toThrow(RangeError);
	expect(() => percentileBetween([1, 2], q)).toThrow(RangeError);
	expect(() => percentile([], q)).toThrow(RangeError);
});

test("the 0th percentile is the least value where values are interpolated, and no rank", () => {
	expect(percentileBetween([3, 1, 2], 0)).toBe(1);
	expect(() => percentile([3, 1, 2], 0)).toThrow(RangeError);
});

test.each([Number.NaN, Number.POSITIVE_INFINITY])(
	"a list with %d is refused",
	(wrong) => {
		expect(() => percentile([1, wrong], 50)).toThrow(RangeError);
		expect(() => percentileBetween([1, wrong], 50)).toThrow(RangeError);
	},
);
