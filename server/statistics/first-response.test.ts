import { expect, test } from "vitest";
import {
	type MetricsCase,
	metricsCases,
	misses,
} from "../testing/metrics-cases.ts";
import { firstResponses, type Said } from "./first-response.ts";

test.each(metricsCases("firstResponseTime"))(
	"first responses: %s",
	(_name, { input, expected, tolerance }: MetricsCase) => {
		const got = firstResponses(
			input.conversations.map(({ messages }: { messages: Said[] }) => messages),
		);
		expect(misses(got, expected, tolerance)).toEqual([]);
	},
);
