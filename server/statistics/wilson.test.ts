import { expect, test } from "vitest";
import { metricsCases, misses, usesAll } from "../testing/metrics-cases.ts";
import { wilson } from "./wilson.ts";

test.each(metricsCases("wilson"))(
	"the interval of a share, %s",
	usesAll(({ input, expected, tolerance }) => {
		const interval = wilson(input.successes, input.n, input.confidence);
		expect(misses({ interval }, expected, tolerance)).toEqual([]);
	}),
);
