import { ces } from "../../statistics/ces.ts";
import { csat } from "../../statistics/csat.ts";
import { distribution } from "../../statistics/distribution.support.ts";
import { erlangA } from "../../statistics/erlang-a.ts";
import { agentsNeeded, erlangC } from "../../statistics/erlang-c.ts";
import {
	type Episode,
	firstResponses,
} from "../../statistics/first-response.ts";
import { answeredWithin, level } from "../../statistics/level.ts";
import { meanPatience } from "../../statistics/mean-patience.ts";
import { minimumSample } from "../../statistics/minimum-sample.support.ts";
import { newcombe } from "../../statistics/newcombe.ts";
import { nps } from "../../statistics/nps.ts";
import { occupancyOfChats } from "../../statistics/occupancy.support.ts";
import { percentile, percentileBetween } from "../../statistics/percentile.ts";
import { responseRate } from "../../statistics/response-rate.ts";
import { wilson } from "../../statistics/wilson.ts";
import type { MetricsCase } from "../metrics-cases.ts";

type Input = MetricsCase["input"];

/** Of each section of figures, what the product's function makes of what goes in. */
export const statisticsSections: Record<
	string,
	(input: Input, expected: Input) => unknown
> = {
	wilson: ({ successes, n, confidence }) => ({
		interval: wilson(successes, n, confidence),
	}),
	csat({ ratings, scale }) {
		const given = distribution(ratings, 1, scale);
		return {
			...csat(given),
			distribution: Object.fromEntries(
				given.map((count, at) => [at + 1, count]),
			),
		};
	},
	nps: ({ scores }) => nps(distribution(scores, 0, 10)),
	ces: ({ scores, scale }) => ces(distribution(scores, 1, scale)),
	responseRateAndBounds: ({ asked, answered, satisfied }) =>
		responseRate({ asked, answered, satisfied }),
	minimumSample: ({ p, maxHalfWidth, confidence }) => ({
		n: minimumSample(p, maxHalfWidth, confidence),
	}),
	compareSegments({ a, b }) {
		const { difference, low, high } = newcombe(
			{ hits: a.satisfied, n: a.n },
			{ hits: b.satisfied, n: b.n },
		);
		return {
			difference: 100 * difference,
			interval95: [100 * low, 100 * high],
			different: low > 0 || high < 0,
		};
	},
	percentiles: ({ values }, expected) =>
		Object.fromEntries(
			Object.keys(expected).map((key) => {
				const q = Number(key.slice(1));
				const nearestRank = percentile(values, q);
				const linear = percentileBetween(values, q);
				return [key, nearestRank === null ? null : { nearestRank, linear }];
			}),
		),
	serviceLevel(input) {
		const counts = input.events
			? answeredWithin(input.events, input.threshold)
			: input;
		return { ...counts, ...level(counts) };
	},
	erlangC: (input) => erlangC(input),
	agentsNeeded: (input) => ({ agents: agentsNeeded(input) }),
	erlangA: (input) => erlangA(input),
	meanPatience: ({ waits }) => ({ meanPatienceSeconds: meanPatience(waits) }),
	firstResponseTime: ({ conversations }) =>
		firstResponses(
			conversations.map(({ opened, closed, messages }: Episode) => ({
				opened,
				closed,
				messages,
			})),
		),
	occupancyAndConcurrency: ({ online, chats, slots }) =>
		occupancyOfChats(online, chats, slots),
};
