import { expect, test } from "vitest";
import {
	type MetricsCase,
	metricsCases,
	misses,
} from "../testing/metrics-cases.ts";
import { wilson } from "./wilson.ts";

test.each(metricsCases("wilson"))(
	"the interval of a share, %s",
	(_name, { input, expected, tolerance }: MetricsCase) => {
		const interval = wilson(input.successes, input.n, input.confidence);
		expect(misses({ interval }, expected, tolerance)).toEqual([]);
	},
);
