import { expect, test } from "vitest";
import {
	type MetricsCase,
	metricsCases,
	misses,
} from "../testing/metrics-cases.ts";
import { erlangA } from "./erlang-a.ts";
import { agentsNeeded, erlangC } from "./erlang-c.ts";

test.each(metricsCases("erlangC"))(
	"Erlang C, %s",
	(_name, { input, expected, tolerance }: MetricsCase) => {
		expect(misses(erlangC(input), expected, tolerance)).toEqual([]);
	},
);

test.each(metricsCases("agentsNeeded"))(
	"agents needed, %s",
	(_name, { input, expected, tolerance }: MetricsCase) => {
		const got = { agents: agentsNeeded(input) };
		expect(misses(got, expected, tolerance)).toEqual([]);
	},
);

test.each(metricsCases("erlangA"))(
	"Erlang A, %s",
	(_name, { input, expected, tolerance }: MetricsCase) => {
		expect(misses(erlangA(input), expected, tolerance)).toEqual([]);
	},
);
