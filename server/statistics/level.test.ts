import fc from "fast-check";
import { expect, test } from "vitest";
import { answeredWithin, level } from "./level.ts";

const count = fc.integer({ min: 0, max: 1_000 });
const counts = fc.record({
	answeredWithin: count,
	answeredAfter: count,
	abandonedWithin: count,
	abandonedAfter: count,
});

test("every percentage is one, and there is none of nobody", () => {
	fc.assert(
		fc.property(counts, (given) => {
			for (const percent of Object.values(level(given))) {
				if (percent === null) continue;
				expect(percent).toBeGreaterThanOrEqual(0);
				expect(percent).toBeLessThanOrEqual(100);
			}
		}),
	);
	const nobody = {
		answeredWithin: 0,
		answeredAfter: 0,
		abandonedWithin: 0,
		abandonedAfter: 0,
	};
	expect(new Set(Object.values(level(nobody)))).toEqual(new Set([null]));
});

test("each contact is counted once", () => {
	const contact = fc
		.record({
			arrived: fc.integer({ min: 0, max: 1_000 }),
			waited: fc.integer({ min: 0, max: 100 }),
			kind: fc.constantFrom("answered", "abandoned", "waits"),
		})
		.map(({ arrived, waited, kind }) =>
			kind === "waits" ? { arrived } : { arrived, [kind]: arrived + waited },
		);
	fc.assert(
		fc.property(fc.array(contact), count, (contacts, threshold) => {
			const counted = Object.values(answeredWithin(contacts, threshold));
			expect(counted.reduce((sum, n) => sum + n, 0)).toBe(contacts.length);
		}),
	);
	expect(answeredWithin([], 20)).toMatchObject({ stillWaiting: 0 });
});

test.each([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])(
	"%d contacts are refused",
	(n) => {
		const one = {
			answeredWithin: 1,
			answeredAfter: 0,
			abandonedWithin: 0,
			abandonedAfter: 0,
		};
		for (const key of Object.keys(one))
			expect(() => level({ ...one, [key]: n })).toThrow(RangeError);
	},
);

test.each([
	["a threshold below 0", [], -1],
	["a threshold that is none", [], Number.NaN],
	["an answer before the arrival", [{ arrived: 5, answered: 4 }], 20],
	["an arrival that is none", [{ arrived: Number.NaN }], 20],
	["two ends", [{ arrived: 5, answered: 6, abandoned: 7 }], 20],
])("%s is refused", (_name, contacts, threshold) => {
	expect(() => answeredWithin(contacts, threshold)).toThrow(RangeError);
});
