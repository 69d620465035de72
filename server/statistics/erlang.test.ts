import { expect, test } from "vitest";
import { metricsCases, misses, usesAll } from "../testing/metrics-cases.ts";
import { erlangA } from "./erlang-a.ts";
import { agentsNeeded, erlangC } from "./erlang-c.ts";

test.each(metricsCases("erlangC"))(
	"Erlang C, %s",
	usesAll(({ input, expected, tolerance }) => {
		expect(misses(erlangC(input), expected, tolerance)).toEqual([]);
	}),
);

test.each(metricsCases("agentsNeeded"))(
	"agents needed, %s",
	usesAll(({ input, expected, tolerance }) => {
		const got = { agents: agentsNeeded(input) };
		expect(misses(got, expected, tolerance)).toEqual([]);
	}),
);

test.each(metricsCases("erlangA"))(
	"Erlang A, %s",
	usesAll(({ input, expected, tolerance }) => {
		expect(misses(erlangA(input), expected, tolerance)).toEqual([]);
	}),
);
