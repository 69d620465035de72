import { expect, test } from "vitest";
import {
	type MetricsCase,
	metricsCases,
	misses,
} from "../testing/metrics-cases.ts";
import { answeredWithin, level } from "./level.ts";

test.each(metricsCases("serviceLevel"))(
	"the service level of %s",
	(_name, { input, expected, tolerance }: MetricsCase) => {
		const counts = input.events
			? answeredWithin(input.events, input.threshold)
			: input;
		const got = { ...counts, ...level(counts) };
		expect(misses(got, expected, tolerance)).toEqual([]);
	},
);
