import fc from "fast-check";
import { expect, test } from "vitest";
import { holm } from "./holm.ts";

const p = fc.double({ min: 0, max: 1, noNaN: true });

test("FG30 with one part to each question it is Holm's procedure", () => {
	// R: p.adjust(c(0.01, 0.04, 0.03, 0.005), "holm") is 0.03, 0.06, 0.06, 0.02.
	expect(holm([[0.01], [0.04], [0.03], [0.005]])).toEqual([
		[true],
		[false],
		[false],
		[true],
	]);
	fc.assert(
		fc.property(fc.array(p), (values) => {
			const ranks = [...values.keys()].sort(
				(a, b) => (values[a] ?? 0) - (values[b] ?? 0),
			);
			const cut = ranks.findIndex(
				(at, rank) => (values[at] ?? 0) > 0.05 / (values.length - rank),
			);
			const real = new Set(cut === -1 ? ranks : ranks.slice(0, cut));
			const wanted = values.map((_, at) => [real.has(at)]);
			expect(holm(values.map((value) => [value]))).toEqual(wanted);
		}),
	);
});

test("FG30 two parts that agree are found together where each alone would not be", () => {
	expect(holm([[0.04, 0.045]])).toEqual([[true, true]]);
	expect(holm([[0.03, 0.9]])).toEqual([[false, false]]);
	expect(holm([[0.02, 0.9]])).toEqual([[true, false]]);
	// With one part found the question is still open: the other is chance at the level of all of them.
	expect(holm([[0.001, 0.03], [0.03]])).toEqual([[true, false], [false]]);
	expect(holm([[0.001, 0.02], [0.03]])).toEqual([[true, true], [true]]);
});

test("FG30 a smaller p-value is never real where a larger one of the same question is not, and none is lost by a lower one", () => {
	const questions = fc.array(fc.array(p, { minLength: 1, maxLength: 2 }), {
		minLength: 1,
		maxLength: 12,
	});
	fc.assert(
		fc.property(questions, fc.nat(11), (given, lowered) => {
			const real = holm(given);
			for (const [at, [one = 1, other = 1]] of given.entries())
				if (one < other && real[at]?.[1]) expect(real[at]?.[0]).toBe(true);
			const less = given.map((parts, at) =>
				at === lowered ? parts.map((value) => value / 100) : parts,
			);
			for (const [at, parts] of holm(less).entries())
				for (const [part, isReal] of parts.entries())
					if (real[at]?.[part]) expect(isReal).toBe(true);
		}),
	);
});

test("FG30 nothing is asked, nothing is real; what is no p-value is refused", () => {
	expect(holm([])).toEqual([]);
	expect(() => holm([[1.1]])).toThrow(RangeError);
	expect(() => holm([[Number.NaN]])).toThrow(RangeError);
	expect(() => holm([[0.5]], 0)).toThrow(RangeError);
});
