import { expect, test } from "vitest";
import { metricsCases, misses, usesAll } from "../testing/metrics-cases.ts";
import { percentile, percentileBetween } from "./percentile.ts";

test.each(metricsCases("percentiles"))(
	"percentiles of %s",
	usesAll(({ input, expected, tolerance }) => {
		for (const [key, both] of Object.entries(expected)) {
			const q = Number(key.slice(1));
			const nearestRank = percentile(input.values, q);
			const linear = percentileBetween(input.values, q);
			const got = nearestRank === null ? null : { nearestRank, linear };
			expect(misses(got, both, tolerance)).toEqual([]);
		}
	}),
);
