import { expect, test } from "vitest";
import { metricsCases, misses, usesAll } from "../testing/metrics-cases.ts";
import { meanPatience } from "./mean-patience.ts";

test.each(metricsCases("meanPatience"))(
	"mean patience, %s",
	usesAll(({ input, expected, tolerance }) => {
		const got = { meanPatienceSeconds: meanPatience(input.waits) };
		expect(misses(got, expected, tolerance)).toEqual([]);
	}),
);

test.each([-1, Number.NaN, Number.POSITIVE_INFINITY])(
	"a wait of %d is refused",
	(waited) => {
		expect(() => meanPatience([{ waited, abandoned: true }])).toThrow(
			RangeError,
		);
	},
);
