import { expect, test } from "vitest";
import { metricsCases, misses, usesAll } from "../testing/metrics-cases.ts";
import { answeredWithin, level } from "./level.ts";

test.each(metricsCases("serviceLevel"))(
	"the service level of %s",
	usesAll(({ input, expected, tolerance }) => {
		const counts = input.events
			? answeredWithin(input.events, input.threshold)
			: input;
		const got = { ...counts, ...level(counts) };
		expect(misses(got, expected, tolerance)).toEqual([]);
	}),
);
